import assert from 'node:assert/strict';
import test from 'node:test';
import { Definitions } from '../../../Page/data/definitions.js';

/** Definitions whose answers are given one after the other. */
function definitions(...answers) {
  const asked = [];
  return { asked, definitions: new Definitions({ userId: 'u', fetch: async (url, options) => {
    asked.push({ url, ...options });
    return answers.shift()();
  } }) };
}

const found = () => new Response('{"a":1}');
const refused = () => new Response('{"error":{"message":"No."}}', { status: 403 });

test('table_AskedTwice_IsReadOnce', async () => {
  const { definitions: known, asked } = definitions(found);
  const [one, other] = await Promise.all([known.table('contact'), known.table('contact')]);
  assert.equal(one, other);
  assert.equal(asked.length, 1);
  assert.equal(asked[0].url, '/rehearsal/tables/contact');
  assert.equal(asked[0].headers.MSCRMCallerID, 'u');
});

test('table_Refused_ThrowsAndMayBeAskedAgain', async () => {
  const { definitions: known, asked } = definitions(refused, found);
  await assert.rejects(known.table('contact'), { message: 'No.', status: 403 });
  assert.deepEqual(await known.table('contact'), { a: 1 });
  assert.equal(asked.length, 2);
});

test('dashboard_HostileId_StaysInItsPlace', async () => {
  const { definitions: known, asked } = definitions(found);
  await known.dashboard('../app?x');
  assert.equal(asked[0].url, '/rehearsal/dashboards/..%2Fapp%3Fx');
});
