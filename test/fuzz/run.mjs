/** Runs one case and says what is wrong with what came of it. */
import { create } from "../../dist/index.js";
import * as variants from "../../dist/variants.js";
import { elementsOf } from "./arrays.mjs";
import { invoke, prepare } from "./call.mjs";
import { decode, KINDS } from "./numbers.mjs";
import { reference } from "./reference.mjs";
import { SPOILS } from "./spoils.mjs";

const MEMORY = 2 ** 17;
const instances = new Map();
for (const engine of ["wasm-relaxed", "wasm-simd", "js"]) {
  try {
    const instance = create({ engine, memory: MEMORY });
    instances.set(engine, { instance, first: undefined });
  } catch {
    // Not on this host.
  }
}
export const ENGINES = [...instances.keys()];
for (const own of instances.values()) own.first = probe(own.instance);

/** The bits of fixed calls, which nothing may change. */
function probe(instance) {
  const x = Float32Array.from({ length: 37 }, (_, i) => Math.fround(((i * 7919) % 23) / 3 - i / 9));
  const d = Float64Array.from(x.subarray(0, 35));
  const where = Uint8Array.from({ length: 35 }, (_, i) => i % 3);
  const results = [
    instance.softmax(x),
    instance.logSoftmax(d, { shape: [5, 7], axis: 0, where }),
    instance.logSumExp(x.subarray(1), { shape: [6, 6] }),
    instance.crossEntropyAndGrad(x.subarray(0, 36), [0, 5, 3], { shape: [3, 12] }).grad,
    variants.sparsemax(x),
  ];
  return results.map((y) => new Uint8Array(y.buffer).join()).join(";");
}

const typeOf = (array) => (Array.isArray(array) ? "number[]" : Object.prototype.toString.call(array).slice(8, -1));
const typeFor = (kind) => (kind === "number[]" ? kind : KINDS[kind].type);
const MOST = { "number[]": Infinity, float64: Infinity, float32: 3.4e38, bits: 65_000, float16: 65_000 };

/** What is wrong with the results, if anything is. */
function judge(p, results) {
  const { plan, out, result, arrays } = p;
  for (const y of results) {
    if (y === out) continue;
    if (y.length === 1 && Array.isArray(y)) continue;
    if (typeOf(y) !== typeFor(result)) return `a result is a ${typeOf(y)}, not a ${typeFor(result)}`;
    if (arrays.list.some((e) => e.array === y || (e.buffer !== undefined && e.buffer === y.buffer))) return "a new result lies in an argument";
  }
  if (out !== undefined && !results.includes(out)) return "out was not returned";
  const wants = reference(plan);
  if (wants === undefined) return undefined;
  for (const [k, want] of wants.entries()) {
    const y = results[k];
    const values = typeOf(y) === "Uint16Array" ? decode("bits", elementsOf(y)) : elementsOf(y);
    if (values.length !== want.length) return `result ${k} has ${values.length} elements, not ${want.length}`;
    for (const [i, { want: w, bound }] of want.entries()) {
      const v = values[i];
      if (bound === Infinity || Number.isNaN(bound) || (Number.isFinite(w) && Math.abs(w) > MOST[result])) continue;
      if (Object.is(v, w) || Math.abs(v - w) <= bound || (v === 0 && w === 0)) continue;
      return `result ${k}, element ${i} is ${v}, not ${w} ± ${bound}`;
    }
  }
  return undefined;
}

const describe = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
const documented = (error) => (error instanceof TypeError || error instanceof RangeError) && error.message.startsWith("wasmax: ");

export const counts = { cases: 0, answers: 0, errors: 0 };

/** Throws what is wrong. */
export function run(c) {
  const { instance, first } = instances.get(c.engine);
  const p = prepare(c, instance);
  p.probe = () => {
    if (probe(instance) !== first) throw new Error("a call within the call answered otherwise");
  };
  const expected = c.spoil === undefined ? "ok" : SPOILS[c.spoil.what](p, c.spoil.at, c.spoil.value);
  let results;
  let error;
  try {
    results = invoke(p, instance, variants);
  } catch (e) {
    error = e ?? new Error("threw nothing");
  }
  counts.cases++;
  const fail = (problem) => {
    throw new Error(`${problem}${error ? ` (${describe(error)})` : ""}`, { cause: error });
  };
  if (error !== undefined) {
    counts.errors++;
    if (expected instanceof Error ? error !== expected : !documented(error)) fail("an error that is not documented");
    if (expected === "ok") fail("an error where there should be none");
  } else {
    counts.answers++;
    if (expected === "error" || expected instanceof Error) fail("no error");
  }
  const written = error === undefined && p.out !== undefined ? [p.out] : [];
  const changed = p.arrays.changed(written);
  if (changed !== undefined) fail(changed);
  if (error === undefined && expected === "ok") {
    const wrong = judge(p, results);
    if (wrong !== undefined) fail(wrong);
  }
  if (probe(instance) !== first) fail("the next call answers otherwise");
}
