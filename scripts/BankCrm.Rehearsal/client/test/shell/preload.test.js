import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';

const PAGE = new URL('../../../Page/', import.meta.url);
const read = (file) => fs.readFileSync(new URL(file, PAGE), 'utf8');

/** The modules that a module imports, and theirs. */
function graph(file, seen = new Set()) {
  if (!seen.has(file)) {
    seen.add(file);
    const text = read(file);
    [...text.matchAll(/^(?:import|export) [^;]*?from '([^']+)';/gm)].forEach(([, name]) => graph(new URL(name, new URL(file, PAGE)).href.slice(PAGE.href.length), seen));
  }

  return seen;
}

test('index_ModulesOfEveryPage_AreAllFetchedAtOnce', () => {
  const needed = [...graph('shell/start.js'), ...graph('shell/shell.js')].filter((file) => file !== 'shell/start.js');
  const named = [...read('index.html').matchAll(/<link rel="modulepreload" href="\/rehearsal\/page\/([^"]+)">/g)].map(([, file]) => file);
  assert.deepEqual(named.sort(), [...new Set(needed)].sort());
});

test('index_NoScriptOrStyleInside_AndNothingFromElsewhere', () => {
  const html = read('index.html');
  assert.doesNotMatch(html, /<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/i);
  [...html.matchAll(/(?:src|href)="([^"]+)"/g)].forEach(([, address]) => assert.match(address, /^\//));
});
