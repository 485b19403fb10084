/**
 * Bits compared in plain loops. 420,000 elements take 2 ms, with `toEqual` seconds; `every` and `findIndex`
 * by `call` take 30 times as long.
 */
import { expect } from "vitest";

/** The first element that differs, −0 and 0 included, NaNs alike; −1 for none, −2 for another length. */
export function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return -2;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return i;
  return -1;
}

export function expectSame(actual: ArrayLike<number>, wanted: ArrayLike<number>, what: string): void {
  const at = differing(actual, wanted);
  if (at === -2) expect.fail(`${what}: ${actual.length} elements, not ${wanted.length}`);
  if (at !== -1)
    expect.fail(`${what}: element ${at} of ${wanted.length} is ${actual[at]}, not ${wanted[at]}`);
}

/** expectSame, and of one class. */
export function expectSameArray(actual: ArrayLike<number>, wanted: ArrayLike<number>, what: string): void {
  expect(Object.getPrototypeOf(actual), what).toBe(Object.getPrototypeOf(wanted));
  expectSame(actual, wanted, what);
}

export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}
