/** How far each of them is off, beside what is promised. */
import { bound, exactSoftmax } from "../ulp/exact.mjs";
import { float32Softmax } from "../ulp/float32.mjs";
import { largest, ulps } from "../ulp/ulp.mjs";
import { LOOP } from "./contestants.mjs";
import { uniformLogits } from "./logits.mjs";
import { softmaxRows } from "./plain.mjs";

/** A row of uniform logits, and one whose sum is long. */
export const ROWS = [2 ** 16, 1_000_000];
export const LOOP32 = "loop32";
/** What the JS engine promises at every length, in ULP. */
export const JS_BOUND = 1.6;

/** @param {{ name: string, softmax: Function }[]} engines */
export function errorsOf(engines, n) {
  const x = uniformLogits(n, n);
  const exact = exactSoftmax(x);
  const loop = new Float32Array(n);
  softmaxRows(x, loop, n);
  const results = [
    ...engines.map(({ name, softmax }) => [name, softmax(x)]),
    [LOOP, loop],
    [LOOP32, float32Softmax(x)],
  ];
  const contestants = results.map(([name, p]) => {
    const { off } = largest(p, exact.p);
    return name.startsWith("wasm") ? { name, ulp: off, share: shareOf(p, x, exact) } : promised(name, off);
  });
  return { n, contestants };
}

const promised = (name, off) =>
  name === "js" ? { name, ulp: off, share: off / JS_BOUND } : { name, ulp: off };

/** The largest error as a share of its bound, which differs from element to element. */
function shareOf(p, x, exact) {
  let most = 0;
  for (let i = 0; i < x.length; i++)
    most = Math.max(most, Math.abs(ulps(p[i], exact.p[i])) / bound(exact, x[i]));
  return most;
}
