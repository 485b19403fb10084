/**
 * Checks that the C contestants compute what the binaries do, at every length around their loops and at the
 * sizes that are timed.
 */
import { logits } from "../harness/data.mjs";

/** Lengths around four vectors of eight, and one long row. */
const LENGTHS = [...Array.from({ length: 70 }, (_, i) => i + 1), 1000];

/**
 * The same algorithm on the same lanes has the same bits. Eight lanes group other terms into fours, with two
 * roundings of 2⁻²⁴ a term on either side; the factor and the product are rounded once each: at most
 * 8 · 2⁻²⁴.
 */
const PAIRS = [
  { native: "sse41", binary: "SIMD", bound: 0 },
  { native: "avx2", binary: "relaxed", bound: 2 ** -21 },
];

/** Runs all on logits of the shape and throws where they disagree; returns the pairs that were compared. */
async function checkShape(native, able, { binaries, floats }, [rows, n]) {
  const x = logits(rows * n, n);
  // Some must become an exact 0, one is just above that.
  if (n > 8) x.set([-Infinity, -87.6, -88, -200], 3);
  const compared = [];
  for (const { native: name, binary, bound } of PAIRS) {
    const ours = binaries.find((b) => b.name === binary);
    if (ours === undefined || !able.includes(name)) continue;
    floats.set(x);
    ours.run(rows, n);
    native.set(x);
    const theirs = await native.once(name, [rows, n]);
    const wrong = theirs.findIndex((v, i) =>
      bound === 0 ? !Object.is(v, floats[i]) : !(Math.abs(v - floats[i]) <= bound * v),
    );
    if (wrong >= 0)
      throw new Error(
        `${name} gives ${theirs[wrong]} for element ${wrong} of ${rows} x ${n}, ` +
          `the ${binary} binary ${floats[wrong]}`,
      );
    compared.push({ native: name, binary, bitIdentical: theirs.every((v, i) => Object.is(v, floats[i])) });
  }
  return compared;
}

export async function check(native, able, kernels, shapes) {
  let identical = /** @type {Record<string, boolean>} */ ({});
  for (const shape of [...LENGTHS.map((n) => [1, n]), ...shapes]) {
    for (const { native: name, binary, bitIdentical } of await checkShape(native, able, kernels, shape)) {
      const pair = `${name} and ${binary}`;
      identical = { ...identical, [pair]: bitIdentical && (identical[pair] ?? true) };
    }
  }
  return Object.entries(identical).map(([pair, bitIdentical]) => ({ pair, bitIdentical }));
}
