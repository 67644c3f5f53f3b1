/** The axis of a chart: round numbers that people read. */

import { localeOf } from '../data/format.js';

const STEPS = [1, 2, 5, 10];

/**
 * Round marks from at or below the least value to at or above the largest; zero is always one of them.
 * @param {number[]} values
 * @param {number} [about] How many marks are wanted.
 * @param {boolean} [whole] Whether only whole numbers make sense.
 */
export function marksOf(values, about = 5, whole = false) {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = most - least || 1;
  const rough = span / Math.max(1, about - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = power * (STEPS.find((step) => step * power >= rough * 0.999) ?? 10);
  const step = whole ? Math.max(1, Math.round(round)) : round;
  const from = Math.floor(least / step + 1e-9);
  const to = Math.ceil(most / step - 1e-9);
  return Array.from({ length: Math.max(to, from + 1) - from + 1 }, (_, index) => Number(((from + index) * step).toPrecision(12)));
}

/**
 * A mark in few characters: 2K, 1.5M in English; 2000, 150万 in Chinese.
 * @param {number} value
 * @param {number} language
 */
export function markText(value, language) {
  return new Intl.NumberFormat(localeOf(language), { notation: 'compact', maximumFractionDigits: Math.abs(value) < 1 ? 3 : 1 }).format(value);
}

/**
 * Where a value lies between two ends.
 * @param {number[]} marks
 * @param {number} from The place of the first mark.
 * @param {number} to The place of the last.
 * @returns {(value: number) => number}
 */
export function placer(marks, from, to) {
  const [first, last] = [marks[0], marks[marks.length - 1]];
  return (value) => from + ((value - first) / (last - first)) * (to - from);
}
