/** The online form, element by element. */
import { createOnline } from "wasmax";

/**
 * Steps of one pass, the first before any element.
 *
 * @param {number[]} x
 * @returns {{ m: number, s: number, value?: number, factor?: number, term?: number }[]} `factor` is what the sum
 *   so far is multiplied by, `term` what is added
 */
export function passOver(x) {
  const online = createOnline();
  const steps = [{ m: -Infinity, s: 0 }];
  for (const value of x) {
    const before = steps.at(-1).m;
    const [m, s] = online.push([value]).state;
    steps.push({ m, s, value, factor: Math.exp(before - m), term: Math.exp(value - m) });
  }
  return steps;
}

/** The softmax by two passes: one for the largest and the sum, element by element, one for the quotients. */
export function onlineSoftmax(x) {
  const online = createOnline();
  for (let i = 0; i < x.length; i++) online.push(x.slice(i, i + 1));
  return online.normalize(x);
}
