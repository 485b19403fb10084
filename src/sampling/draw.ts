/**
 * The token of a random number u in [0, 1): the first, in the order of places, whose running sum of weights
 * exceeds ⌊u·S·2³⁴⌋ units of 2⁻³⁴, S the sum of all. Sums are exact, so that the ways to it make no
 * difference.
 */

import { sort } from "../intrinsics/sort.js";
import { margin } from "./certificate.js";
import { ALL, type Distribution, LIST } from "./distribution.js";
import { placeOf } from "./engine/keys.js";
import type { Rows } from "./engine/rows.js";
import { UNITS } from "./units.js";

/** What must be exceeded: less than the total, also where u·S is rounded up to it. */
const target = (u: number, total: number) =>
  Math.min(Math.floor(u * (total * UNITS)), total * UNITS - 1) / UNITS;

/** Draws from n elements. */
export function drawFrom(d: Distribution, n: number, u: number): number {
  if (d.mode === LIST) return drawListed(d, n, u);
  // One block is weighed at once.
  if (d.mode === ALL && n <= 1024) d.store(n);
  if (d.mode === ALL) return drawAll(d, n, u);
  const { rows, total } = d;
  const { blocks, w } = rows;
  let left = target(u, total);
  let b = 0;
  while (left >= (blocks[b] as number)) left -= blocks[b++] as number;
  let i = b << 10;
  while (left >= (w[i] as number)) left -= w[i++] as number;
  return i;
}

/** From all elements: by nearly exact sums where those prove it, else by exact ones. */
function drawAll({ rows, m, r }: Distribution, n: number, u: number): number {
  if (rows.fastSums !== undefined) {
    const a = rows.fastSums(n, m, r);
    const found = within(rows, n, m, r, u * a, margin(a, n, rows.doubt));
    if (found >= 0) return found;
  }
  const total = rows.sums(n, m, r);
  return within(rows, n, m, r, target(u, total), 0);
}

/** The token whose running sum first exceeds t; −1 where t is not further than e from its borders. */
function within(rows: Rows, n: number, m: number, r: number, t: number, e: number): number {
  const { blocks, w } = rows;
  const last = (n - 1) >> 10;
  let sum = 0;
  let b = 0;
  while (b < last && t >= sum + (blocks[b] as number)) sum += blocks[b++] as number;
  let i = b << 10;
  const end = Math.min(i + 1024, n);
  rows.weights(i, end, m, r);
  for (; i < end; i++) {
    const next = sum + (w[i] as number);
    if (t < next) return e === 0 || (t - sum > e && next - t > e) ? i : -1;
    sum = next;
  }
  return -1;
}

/** Sorts the first few numbers; a view of many costs less than an insertion of each. */
function sortPlaces(places: Float64Array, count: number): void {
  if (count > 64) {
    sort(places, count);
    return;
  }
  for (let i = 1; i < count; i++) {
    const place = places[i] as number;
    let j = i;
    for (; j > 0 && (places[j - 1] as number) > place; j--) places[j] = places[j - 1] as number;
    places[j] = place;
  }
}

/** From a list: sums of 1,024 places each, then the elements of one of them by place. */
function drawListed({ rows, total, count }: Distribution, n: number, u: number): number {
  const { keys, w, blocks } = rows;
  let left = target(u, total);
  for (let b = (n - 1) >> 10; b >= 0; b--) blocks[b] = 0;
  for (let i = 0; i < count; i++) {
    const place = placeOf(keys[i] as number);
    blocks[place >> 10] = (blocks[place >> 10] as number) + (w[place] as number);
  }
  let b = 0;
  while (left >= (blocks[b] as number)) left -= blocks[b++] as number;
  // Places take the front of the list, which has been read.
  let here = 0;
  for (let i = 0; i < count; i++) {
    const place = placeOf(keys[i] as number);
    if (place >> 10 === b) keys[here++] = place;
  }
  sortPlaces(keys, here);
  let i = 0;
  for (; left >= (w[keys[i] as number] as number); i++) left -= w[keys[i] as number] as number;
  return keys[i] as number;
}
