import assert from 'node:assert/strict';
import test from 'node:test';
import { addressOf, findInSiteMap, placeOf, placeOfItem } from '../../../Page/shell/address.js';

const ID = 'c2d5a4e8-1111-4222-8333-944455566677';
const place = (address) => placeOf(new URL(address, 'https://h'));
const item = (id, table, viewId = null) => ({ id, title: id, icon: null, kind: 'list', table, viewId, dashboardId: null });
const AREAS = [
  { id: 'one', groups: [{ id: 'g', items: [item('watch', 'contact', 'v1'), item('contacts', 'contact')] }] },
  { id: 'two', groups: [{ id: 'h', items: [item('again', 'contact'), { id: 'd', kind: 'dashboard', table: null, viewId: null, dashboardId: 'x' }] }] },
];

test('placeOf_PlatformsAddresses_AreRead', () => {
  assert.deepEqual(place(`/main.aspx?pagetype=entitylist&etn=Contact&viewid={${ID.toUpperCase()}}`), { pagetype: 'entitylist', etn: 'contact', viewid: ID });
  assert.deepEqual(place(`/main.aspx?pagetype=entityrecord&etn=incident&id=${ID}`), { pagetype: 'entityrecord', etn: 'incident', id: ID });
  assert.deepEqual(place('/'), { pagetype: '' });
  assert.equal(place('/main.aspx?etn=contact').pagetype, 'unknown');
  assert.equal(place('/elsewhere').pagetype, 'unknown');
});

test('addressOf_Place_ComesBack', () => {
  for (const where of [{ pagetype: 'entityrecord', etn: 'incident', id: ID, formid: ID }, { pagetype: 'dashboard', id: ID }, { pagetype: 'entitylist', etn: 'contact', viewid: ID }]) {
    assert.deepEqual(place(addressOf(where)), where);
  }

  assert.equal(addressOf({ pagetype: 'entityrecord', etn: 'contact', id: null, defaults: { a: 1 } }), '/main.aspx?pagetype=entityrecord&etn=contact');
});

test('addressOf_HostileParts_AreEncoded', () => assert.equal(place(addressOf({ pagetype: 'entitylist', etn: 'a&id=b"><script>' })).etn, 'a&id=b"><script>'));

test('findInSiteMap_View_IsFoundBeforeItsTable', () => {
  assert.equal(findInSiteMap(AREAS, { pagetype: 'entitylist', etn: 'contact', viewid: 'v1' }).item.id, 'watch');
  assert.equal(findInSiteMap(AREAS, { pagetype: 'entitylist', etn: 'contact' }).item.id, 'contacts');
  assert.equal(findInSiteMap(AREAS, { pagetype: 'entityrecord', etn: 'contact', id: ID }).item.id, 'contacts');
  assert.equal(findInSiteMap(AREAS, { pagetype: 'dashboard', id: 'x' }).item.id, 'd');
  assert.equal(findInSiteMap(AREAS, { pagetype: 'entitylist', etn: 'none' }), null);
});

test('findInSiteMap_AreaBefore_IsPreferred', () => assert.equal(findInSiteMap(AREAS, { pagetype: 'entitylist', etn: 'contact' }, 'two').item.id, 'again'));

test('placeOfItem_Item_IsItsPlace', () => {
  assert.deepEqual(placeOfItem(AREAS[1].groups[0].items[1]), { pagetype: 'dashboard', id: 'x' });
  assert.deepEqual(placeOfItem(AREAS[0].groups[0].items[0]), { pagetype: 'entitylist', etn: 'contact', viewid: 'v1' });
});
