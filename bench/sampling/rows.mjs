/** Logits of the kinds that decide how long a sampler takes. */
import { readFileSync } from "node:fs";
import { logits } from "../harness/data.mjs";

/** One row again and again trains the branch predictor: top-k 1,000 took 0.30 in place of 1.10 ns/element. */
export const ROWS = 16;
const SIGMA = 2.8;
const CLASSES = 6625;

const bytes = readFileSync(new URL("../../examples/ocr/logits.f32", import.meta.url));
const recogniser = new Float32Array(new Uint8Array(bytes).buffer);

/** Each makes a row of normal numbers its own, in place. */
const MAKE = {
  /** The recogniser's logits, from another step on in each row, and moved. */
  real: (x, seed) => {
    for (let i = 0; i < x.length; i++)
      x[i] = recogniser[(i + seed * CLASSES) % recogniser.length] + (0.5 / SIGMA) * x[i];
  },
  gaussian: () => {},
  "near-uniform": (x) => {
    for (let i = 0; i < x.length; i++) x[i] *= 0.01 / SIGMA;
  },
  "one peak": (x) => {
    for (let i = 0; i < x.length; i++) x[i] /= SIGMA;
    x[Math.floor(x.length * 0.37)] = 30;
  },
  "many ties": (x) => {
    for (let i = 0; i < x.length; i++) x[i] = SIGMA * Math.round(x[i] / SIGMA);
  },
  "all equal": (x) => x.fill(1.5),
  ascending: (x) => x.sort(),
};

export const KINDS = Object.keys(MAKE);

/** Arrays of one kind, to be taken in turn. */
export const rowsOf = (kind, n) =>
  Array.from({ length: ROWS }, (_, i) => {
    const x = logits(n, i + 1);
    MAKE[kind](x, i + 1);
    return x;
  });
