import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBatch } from '../../../Page/xrm/batch.js';
import { requestOf } from '../../../Page/xrm/requests.js';
import { clientError, pathOf, webApi } from '../../../Page/xrm/webapi.js';
import { CONTACT, page, ROW } from './stage.js';

const { shell } = page();

/** A request as scripts make it. */
function request(name, type, values, types, boundParameter = null) {
  return { ...values, getMetadata: () => ({ boundParameter, operationType: type, operationName: name, parameterTypes: types }) };
}

const TEXT = { typeName: 'Edm.String', structuralProperty: 1 };
const MOMENT = { typeName: 'Edm.DateTimeOffset', structuralProperty: 1 };
const CASE = { typeName: 'mscrm.case', structuralProperty: 5 };

test('requestOf_Action_PostsItsParameters', () => {
  const made = requestOf(shell, request('bce_Do', 0, { Reason: 'why', On: new Date(0), Case: { entityType: 'case', id: `{${ROW}}` } }, { Reason: TEXT, On: MOMENT, Case: CASE, Left: TEXT }));
  assert.deepEqual(made, { method: 'POST', path: 'bce_Do', body: { Reason: 'why', On: '1970-01-01T00:00:00.000Z', Case: { '@odata.type': 'Microsoft.Dynamics.CRM.case', caseid: ROW } } });
});

test('requestOf_RowAsTheWebApiWritesIt_StaysAsItIs', () => {
  const row = { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: CONTACT };
  assert.deepEqual(requestOf(shell, request('bce_Do', 0, { Customer: row }, { Customer: { typeName: 'mscrm.crmbaseentity', structuralProperty: 5 } })).body, { Customer: row });
});

test('requestOf_BoundAction_IsAskedOfItsRow', () => {
  const made = requestOf(shell, request('bce_Do', 0, { entity: { entityType: 'case', id: ROW }, Reason: 'why' }, { entity: CASE, Reason: TEXT }, 'entity'));
  assert.deepEqual(made, { method: 'POST', path: `cases(${ROW})/Microsoft.Dynamics.CRM.bce_Do`, body: { Reason: 'why' } });
});

test('requestOf_Function_PutsItsParametersIntoTheAddress', () => {
  const made = requestOf(shell, request('bce_Read', 1, { Name: "O'Neil & co", Id: ROW }, { Name: TEXT, Id: { typeName: 'Edm.Guid', structuralProperty: 1 } }));
  assert.deepEqual(made, { method: 'GET', path: `bce_Read(Name=@p1,Id=@p2)?@p1='O''Neil%20%26%20co'&@p2=${ROW}` });
  assert.equal(requestOf(shell, request('WhoAmI', 1, {}, {})).path, 'WhoAmI()');
});

test('requestOf_RowOperations_AreThoseOfTheWebApi', () => {
  const of = (name, values) => requestOf(shell, request(name, 2, values, {}));
  assert.deepEqual(of('Create', { etn: 'case', payload: { title: 'x' } }), { method: 'POST', path: 'cases', body: { title: 'x' } });
  assert.deepEqual(of('Update', { etn: 'case', id: ROW, payload: { title: 'x' } }), { method: 'PATCH', path: `cases(${ROW})`, body: { title: 'x' } });
  assert.deepEqual(of('Delete', { entityReference: { entityType: 'case', id: ROW } }), { method: 'DELETE', path: `cases(${ROW})` });
  assert.throws(() => of('Merge', { etn: 'case' }), { name: 'NotInRehearsal', message: /Merge/ });
  assert.throws(() => requestOf(shell, {}), TypeError);
});

test('pathOf_FetchXml_IsEncodedOnce', () => {
  const xml = '<fetch><entity name="case"><filter><condition attribute="title" operator="eq" value="a&amp;b+c" /></filter></entity></fetch>';
  assert.equal(pathOf('cases', `?fetchXml=${xml}`), `cases?fetchXml=${encodeURIComponent(xml)}`);
  assert.equal(pathOf('cases', `?fetchXml=${encodeURIComponent(xml)}`), `cases?fetchXml=${encodeURIComponent(xml)}`);
  assert.equal(pathOf('cases', '?$select=title'), 'cases?$select=title');
  assert.equal(pathOf('cases', ''), 'cases');
  assert.equal(pathOf('cases', 'https://x/next'), 'https://x/next');
});

test('retrieveMultipleRecords_MorePages_GiveTheirLink', async () => {
  const { shell: asking, asked } = page();
  const answer = await webApi(asking).retrieveMultipleRecords('case', '?$select=title', 5);
  assert.deepEqual(answer, { entities: [{ a: 1 }], nextLink: 'https://x/next' });
  assert.deepEqual(asked.list, { path: 'cases?$select=title', options: { pageSize: 5 } });
});

test('createRecord_ServerRefuses_RejectsWithItsNumberAndText', async () => {
  const refusal = Object.assign(new Error('CMP-010: not now'), { code: 2147220891 });
  const { shell: asking } = page({ refusal });
  await assert.rejects(webApi(asking).createRecord('case', {}), { message: 'CMP-010: not now', errorCode: 2147220891 });
  await assert.rejects(webApi(asking).createRecord('lead', {}), { message: 'There is no table lead.' });
  assert.equal(clientError(new Error('x')).errorCode, 0);
});

test('execute_Action_GivesTheAnswerAsItCame', async () => {
  const { shell: asking, asked } = page();
  const answer = await webApi(asking).online.execute(request('bce_Do', 0, { Reason: 'x' }, { Reason: TEXT }));
  assert.equal(answer.status, 200);
  assert.deepEqual(asked.sent, { method: 'POST', path: 'bce_Do', body: { Reason: 'x' } });
});

test('readBatch_AnswersAlsoOfChangeSets_ComeInOrder', async () => {
  const text = ['--batchresponse_1', 'Content-Type: application/http', '', 'HTTP/1.1 200 OK', 'Content-Type: application/json', '', '{"title":"x"}',
    '--batchresponse_1', 'Content-Type: multipart/mixed; boundary=changesetresponse_2', '', '--changesetresponse_2', 'Content-Type: application/http', 'Content-ID: 1', '', 'HTTP/1.1 204 No Content', 'OData-Version: 4.0', '', '',
    '--changesetresponse_2--', '--batchresponse_1--', ''].join('\r\n');
  const answers = readBatch(text);
  assert.deepEqual(answers.map((answer) => answer.status), [200, 204]);
  assert.deepEqual(await answers[0].json(), { title: 'x' });
});
