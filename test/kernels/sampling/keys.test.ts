/**
 * Keys, through `collect` and `listed`: the order of elements, with the bits of src/sampling/engine/keys.ts.
 */
import { describe, expect, test } from "vitest";
import { elementOf, keyOf, placeOf } from "../../../src/sampling/engine/keys.js";
import { seeded } from "../../support/random.js";
import { expectSame } from "../../support/same.js";
import { BASE, fillUp, Machine } from "../../support/samplingKernels.js";

/** The longest row: 2 MiB of elements, as many of weights, 4 MiB of keys. */
const MOST = 524288;
const machine = new Machine(136);
const { kernels } = machine;
const X = BASE;
const G = X + 4 * MOST;
const KEYS = G + MOST / 4;
const W = KEYS + 8 * MOST;

/** Keys of all elements of a row, by the kernel. */
function keysOf(x: Float32Array): Float64Array {
  const all = fillUp(x);
  machine.lay(X, all);
  kernels.maxima(X, all.length, G);
  expect(kernels.collect(X, all.length, G, -Infinity, KEYS)).toBe(all.length);
  return machine.doubles(KEYS, x.length);
}

const EDGES = [
  0,
  -0,
  2 ** -149,
  -(2 ** -149),
  2 ** -126,
  -(2 ** -126),
  1,
  -1,
  1 + 2 ** -23,
  3.4028234663852886e38,
  -3.4028234663852886e38,
  Infinity,
  -Infinity,
];

describe("keys", () => {
  test("every binade, edge and place: the bits of the twin, and back again", () => {
    const random = seeded(6);
    const x = new Float32Array(MOST);
    const bits = new Uint32Array(x.buffer);
    for (let i = 0; i < MOST; i++) {
      bits[i] = random.uniform(0, 2 ** 32);
      if (Number.isNaN(x[i])) x[i] = EDGES[i % EDGES.length] as number;
    }
    x.set(EDGES, MOST - EDGES.length);
    x.set(EDGES);
    const keys = keysOf(x);
    for (let i = 0; i < MOST; i++) {
      const [v, key] = [x[i] as number, keys[i] as number];
      if (key !== keyOf(v, i)) expect.fail(`${v} at ${i}: ${key}, not ${keyOf(v, i)}`);
      if (!(Number.isInteger(key) && key >= 0 && key < 2 ** 52)) expect.fail(`${v} at ${i}: ${key}`);
      if (placeOf(key) !== i || elementOf(key) !== v)
        expect.fail(`${v} at ${i} came back as ${elementOf(key)} at ${placeOf(key)}`);
    }
  });

  test("they sort as elements do: the larger first, of equal ones the lower place", () => {
    const random = seeded(7);
    const x = Float32Array.from({ length: 20_000 }, (_, i) =>
      i % 3 === 0
        ? (EDGES[Math.floor(random.uniform(0, EDGES.length))] as number)
        : random.normal(1) * 10 ** random.uniform(-44, 38),
    );
    const sorted = keysOf(x).sort().reverse();
    const wanted = [...x.keys()].sort((i, j) => {
      const [a, b] = [x[i] as number, x[j] as number];
      return a === b ? i - j : a < b ? 1 : -1;
    });
    expectSame(Array.from(sorted, placeOf), wanted, "places by keys");
  });

  test("the kernels read places and elements out of keys: `listed` is `weights` by place", () => {
    const random = seeded(8);
    const x = Float32Array.from({ length: MOST }, (_, i) => (i === 12345 ? 0 : -random.uniform(0, 26)));
    keysOf(x);
    kernels.listed(KEYS, MOST, 0, 1, W);
    const listed = machine.floats(W, MOST);
    kernels.weights(X, MOST, 0, 1, W, KEYS);
    expectSame(listed, machine.floats(W, MOST), "weights by place");
  });
});
