/** Xrm.WebApi.online.executeMultiple: several requests in one batch; those of an inner list are one transaction. */

import { requestOf } from './requests.js';

const ROOT = '/api/data/v9.2/';
const END = '\r\n';

/**
 * @param {PageShell} shell
 * @param {any[]} requests
 * @returns {Promise<Response[]>} An answer for each request, in order.
 */
export async function executeMultiple(shell, requests) {
  const boundary = `batch_${crypto.randomUUID()}`;
  const body = requests.map((request) => `--${boundary}${END}${Array.isArray(request) ? changeSet(shell, request) : operation(requestOf(shell, request), null)}`).join('') + `--${boundary}--${END}`;
  const answer = await shell.api.send('POST', '$batch', body, { 'Content-Type': `multipart/mixed; boundary=${boundary}` });
  return readBatch(await answer.text());
}

/**
 * @param {PageShell} shell
 * @param {any[]} requests
 */
function changeSet(shell, requests) {
  const boundary = `changeset_${crypto.randomUUID()}`;
  const parts = requests.map((request, place) => `--${boundary}${END}${operation(requestOf(shell, request), place + 1)}`);
  return `Content-Type: multipart/mixed; boundary=${boundary}${END}${END}${parts.join('')}--${boundary}--${END}`;
}

/**
 * @param {{ method: string, path: string, body?: any }} request
 * @param {number | null} contentId
 */
function operation({ method, path, body }, contentId) {
  const head = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary'].concat(contentId === null ? [] : [`Content-ID: ${contentId}`]);
  const content = body === undefined ? '' : JSON.stringify(body);
  return [...head, '', `${method} ${ROOT}${path} HTTP/1.1`, 'Content-Type: application/json', 'Accept: application/json', '', content, ''].join(END);
}

/**
 * The answers inside a batch, also those inside change sets.
 * @param {string} text
 * @returns {Response[]}
 */
export function readBatch(text) {
  const pattern = /HTTP\/1\.1 (\d{3})([^\r\n]*)\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)(?=\r?\n--(?:batch|changeset))/g;
  return Array.from(text.matchAll(pattern), ([, status, words, head, body]) => new Response(hasBody(status) ? body.trim() : null, {
    status: Number(status),
    statusText: words.trim(),
    headers: head.split(/\r?\n/).filter((line) => line.includes(':')).map((line) => /** @type {[string, string]} */ ([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()])),
  }));
}

/** @param {string} status */
function hasBody(status) {
  return status !== '204' && status !== '304';
}
