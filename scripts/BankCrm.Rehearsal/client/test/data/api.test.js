import assert from 'node:assert/strict';
import test from 'node:test';
import '../stage.js';
import { Api, ApiError, cookieOf, paged } from '../../../Page/data/api.js';

const USER = '0f3b6f0e-7a51-4d4c-9a6c-0a7d8c1b2a11';
const ROW = 'c2d5a4e8-1111-4222-8333-944455566677';
const FETCH = '<fetch><entity name="contact"><attribute name="fullname"/></entity></fetch>';

/** An Api whose requests are kept and answered with what is given. */
function api(status, body, headers = {}) {
  const asked = [];
  const caller = new Api({ userId: USER, language: 2052, fetch: async (url, options) => {
    asked.push({ url, ...options });
    return new Response(status === 204 ? null : JSON.stringify(body), { status, headers });
  } });
  return { api: caller, asked };
}

test('send_AnyRequest_NamesTheCallerAndAsksForAnnotations', async () => {
  const { api: caller, asked } = api(200, { value: [] });
  await caller.list('contacts?$select=fullname', { pageSize: 50 });
  assert.equal(asked[0].url, '/api/data/v9.2/contacts?$select=fullname');
  assert.equal(asked[0].headers.MSCRMCallerID, USER);
  assert.equal(asked[0].headers.Prefer, 'odata.include-annotations="*",odata.maxpagesize=50');
});

test('list_NextLink_IsAskedAsItIs', async () => {
  const next = 'https://127.0.0.1:5080/api/data/v9.2/contacts?$skiptoken=x';
  const { api: caller, asked } = api(200, { value: [{ contactid: ROW }], '@odata.nextLink': next, '@odata.count': 7 });
  assert.deepEqual(await caller.list(next), { rows: [{ contactid: ROW }], count: 7, nextLink: next });
  assert.equal(asked[0].url, next);
});

test('send_Refusal_ThrowsThePlatformsError', async () => {
  const { api: caller } = api(403, { error: { code: '0x80040220', message: 'No privilege <b>Read</b>.' } });
  await assert.rejects(caller.retrieve('contacts', ROW), (problem) => {
    assert.ok(problem instanceof ApiError);
    assert.equal(problem.message, 'No privilege <b>Read</b>.');
    assert.equal(problem.code, 0x80040220);
    assert.equal(problem.status, 403);
    return true;
  });
});

test('send_AnswerThatIsNoJson_ThrowsTheStatus', async () => {
  const caller = new Api({ fetch: async () => new Response('<html>', { status: 502 }) });
  await assert.rejects(caller.get('contacts'), { message: 'HTTP 502', status: 502, code: 0 });
});

test('send_NoServer_ThrowsWithStatusZero', async () => {
  const caller = new Api({ fetch: async () => { throw new TypeError('Failed to fetch'); } });
  await assert.rejects(caller.get('contacts'), { name: 'ApiError', status: 0, message: 'Failed to fetch' });
});

test('update_NoVersion_OnlyChangesWhatExists', async () => {
  const { api: caller, asked } = api(204);
  await caller.update('contacts', `{${ROW.toUpperCase()}}`, { fullname: 'A' });
  assert.equal(asked[0].url, `/api/data/v9.2/contacts(${ROW})`);
  assert.equal(asked[0].headers['If-Match'], '*');
  await caller.update('contacts', ROW, { fullname: 'A' }, { etag: 'W/"7"' });
  assert.equal(asked[1].headers['If-Match'], 'W/"7"');
});

test('create_Answer_GivesTheNewId', async () => {
  const { api: caller } = api(204, null, { 'OData-EntityId': `https://127.0.0.1/api/data/v9.2/contacts(${ROW})` });
  assert.deepEqual(await caller.create('contacts', { lastname: 'A' }), { id: ROW, row: null });
});

test('fetchXml_Page_CarriesSizeAndCountAndCookie', async () => {
  const inner = encodeURIComponent(encodeURIComponent('<cookie page="1"><contactid last="{A}" /></cookie>'));
  const { api: caller, asked } = api(200, {
    value: [], '@odata.count': 120, '@Microsoft.Dynamics.CRM.morerecords': true,
    '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie': `<cookie pagenumber="2" pagingcookie="${inner}" istracking="False" />`,
  });
  const first = await caller.fetchXml('contacts', FETCH, { page: 1, pageSize: 50 });
  assert.deepEqual({ count: first.count, more: first.more, cookie: first.cookie }, { count: 120, more: true, cookie: '<cookie page="1"><contactid last="{A}" /></cookie>' });
  await caller.fetchXml('contacts', FETCH, { page: 2, pageSize: 50, cookie: first.cookie });
  const sent = new DOMParser().parseFromString(new URL(asked[1].url, 'https://h').searchParams.get('fetchXml'), 'text/xml').documentElement;
  assert.equal(sent.getAttribute('page'), '2');
  assert.equal(sent.getAttribute('count'), '50');
  assert.equal(sent.getAttribute('paging-cookie'), first.cookie);
});

test('paged_AggregateOrTop_StaysAsItIs', () => {
  const aggregate = '<fetch aggregate="true"><entity name="contact"/></fetch>';
  assert.equal(paged(aggregate, { page: 1, pageSize: 50 }), aggregate);
  const top = '<fetch top="5"><entity name="contact"/></fetch>';
  assert.equal(paged(top, { page: 1 }), top);
  assert.throws(() => paged('<entity/>', {}), TypeError);
});

test('cookieOf_NoAnnotation_IsNull', () => assert.equal(cookieOf(undefined), null));

test('onRequest_Request_IsTold', async () => {
  const { api: caller } = api(204);
  const told = [];
  caller.onRequest((request) => told.push(request));
  await caller.delete('contacts', ROW);
  assert.equal(told.length, 1);
  assert.equal(told[0].method, 'DELETE');
  assert.equal(told[0].status, 204);
});
