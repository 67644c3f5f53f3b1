'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { form, load, picture, platform, settle, tab } = require('./stage');

function attach(isOpen, type = 2) {
  const stage = platform();
  const shown = picture();
  const place = tab(isOpen);
  const page = form('contact', {}, { type, tabs: { tiervalue: place }, pictures: { WebResource_ladder: shown } });
  const handle = load(['core.js', 'visuals.js'], stage.xrm).BankCrm.Visuals.attach(page.context, 'WebResource_ladder', 'tiervalue');
  return { ...stage, ...shown, place, handle, context: page.context };
}

test('attach_TabIsOpen_HandsOverTheClientApiOnce', async () => {
  const page = attach(true);
  await page.handle.refresh([1]);
  await page.place.turn('expanded');
  assert.deepEqual(page.handed.map((one) => [one.xrm === page.xrm, one.context === page.context, one.given]), [[true, true, [1]]]);
});

test('attach_TabIsClosed_WaitsUntilItIsOpened', async () => {
  const page = attach(false);
  await page.handle.refresh();
  assert.equal(page.handed.length, 0);
  await page.place.turn('expanded');
  await page.place.turn('collapsed');
  await page.place.turn('expanded');
  assert.equal(page.handed.length, 1);
});

test('refresh_AfterACommand_HandsOverAgainWhenShown', async () => {
  const page = attach(true);
  await page.handle.refresh();
  await page.place.turn('collapsed');
  await page.handle.refresh();
  assert.equal(page.handed.length, 1);
  await page.place.turn('expanded');
  assert.equal(page.handed.length, 2);
});

test('attach_RowNotYetSaved_HasNoPicture', async () => {
  const page = attach(true, 1);
  await page.handle.refresh();
  assert.equal(page.control.isVisible, false);
  assert.equal(page.handed.length, 0);
});

test('attach_FormWithoutThePicture_DoesNothing', async () => {
  const stage = platform();
  const { context } = form('contact', {});
  await load(['core.js', 'visuals.js'], stage.xrm).BankCrm.Visuals.attach(context, 'WebResource_ladder', 'tiervalue').refresh();
  await settle();
  assert.deepEqual(stage.asked.requests, []);
});
