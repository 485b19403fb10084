/** Runs one case and says what is wrong with what came of it. */
import * as main from "../../dist/index.js";
import * as js from "../../dist/js.js";
import * as variants from "../../dist/variants.js";
import { elementsOf } from "./arrays.mjs";
import { attempt, refused } from "./attempt.mjs";
import { useBatch } from "./batches.mjs";
import { invoke, prepare } from "./call.mjs";
import { count, countCase } from "./coverage.mjs";
import { unlisted } from "./functions.mjs";
import { useInstances } from "./instances.mjs";
import { decode, KINDS } from "./numbers.mjs";
import { reference } from "./reference.mjs";
import { callSampling } from "./sampling/run.mjs";
import { NONE } from "./spoiling.mjs";
import { SPOILS } from "./spoils.mjs";
import { suited } from "./suited.mjs";

const { create } = main;

const MEMORY = 2 ** 17;
const instances = new Map();
const firsts = new Map();
for (const engine of ["wasm-relaxed", "wasm-simd", "js"]) {
  try {
    instances.set(engine, create({ engine, memory: MEMORY }));
  } catch {
    // Not on this host.
  }
}
// The functions of the entries themselves, with arrays in the memory of some instance.
for (const [name, entry] of Object.entries({ "wasmax itself": main, "wasmax/js itself": js })) {
  const { float32, float64, reset } = instances.get("js");
  instances.set(name, { ...entry, float32, float64, reset });
}
export const ENGINES = [...instances.keys()];
for (const [engine, own] of instances) firsts.set(engine, probe(own));

for (const [entry, exported] of Object.entries({
  wasmax: { ...main, ...variants },
  "wasmax/js": { ...js, ...variants },
})) {
  const names = unlisted(Object.keys(exported));
  if (names.length > 0)
    throw new Error(`the functions of ${entry} and those of the fuzzer differ: ${names.join(", ")}`);
}

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
  return results.map((y) => Buffer.from(y.buffer).toString("latin1")).join(";");
}

const typeOf = (array) =>
  Array.isArray(array) ? "number[]" : Object.prototype.toString.call(array).slice(8, -1);
const typeFor = (kind) => (kind === "number[]" ? kind : KINDS[kind].type);
const MOST = { "number[]": 1.79e308, float64: 1.79e308, float32: 3.4e38, bits: 65_000, float16: 65_000 };

/** What is wrong with the results, if anything is. */
function judge(p, results) {
  const { plan, out, soft, result, arrays } = p;
  for (const y of results) {
    if (y === out || y === soft) continue;
    if (y.length === 1 && Array.isArray(y)) continue;
    if (typeOf(y) !== typeFor(result)) return `a result is a ${typeOf(y)}, not a ${typeFor(result)}`;
    if (arrays.list.some((e) => e.array === y || (e.buffer !== undefined && e.buffer === y.buffer)))
      return "a new result lies in an argument";
  }
  if (out !== undefined && !results.includes(out)) return "out was not returned";
  for (const [k, want] of reference(plan).entries()) {
    const y = results[k];
    const values = typeOf(y) === "Uint16Array" ? decode("bits", elementsOf(y)) : elementsOf(y);
    if (values.length !== want.length) return `result ${k} has ${values.length} elements, not ${want.length}`;
    for (const [i, { want: w, bound }] of want.entries()) {
      const v = values[i];
      if (
        bound === Infinity ||
        Number.isNaN(bound) ||
        (Number.isFinite(w) && Math.abs(w) + bound > MOST[result])
      )
        continue;
      if (Object.is(v, w) || Math.abs(v - w) <= bound || (v === 0 && w === 0)) continue;
      return `result ${k}, element ${i} is ${v}, not ${w} ± ${bound}`;
    }
  }
  return undefined;
}

export const counts = { cases: 0, answers: 0, errors: 0 };

/** Throws what is wrong. */
export function run(given) {
  if (given.entry === "sampling") {
    counts.cases++;
    counts[`${callSampling(given, instances)}s`]++;
    return;
  }
  const c = suited(given);
  const instance = instances.get(c.engine);
  const first = firsts.get(c.engine);
  counts.cases++;
  if (c.fn === "create") {
    const engine = { "wasmax itself": "auto", "wasmax/js itself": "js" }[c.engine] ?? c.engine;
    const outcome = useInstances({ ...c, engine }, c.engine === "wasmax/js itself" ? js : main, {
      probe,
      firsts,
      refused,
    });
    counts[`${outcome}s`]++;
    count("create", outcome);
  } else if (c.fn === "batch") {
    counts[`${useBatch({ seed: c.seed }, instance)}s`]++;
    count("batch", "answer");
  } else call(c, instance, first);
  if (probe(instance) !== first) throw new Error("the next call answers otherwise");
}

function call(c, instance, first) {
  const p = prepare(c, instance);
  p.around = (run) => run();
  p.probe = () => {
    if (probe(instance) !== first) throw new Error("a call within the call answered otherwise");
  };
  const before = Object.keys(p.options);
  let expected = c.spoil === undefined ? NONE : SPOILS[c.spoil.what](p, c.spoil.at, c.spoil.value);
  const spoilt = expected !== NONE;
  if (!spoilt) expected = "ok";
  attempt(p, expected, {
    call: () => invoke(p, instance, variants),
    judge: (results) => judge(p, results),
    seen(outcome) {
      counts[`${outcome}s`]++;
      countCase({ ...p, options: Object.fromEntries(before.map((key) => [key, true])) }, outcome, spoilt);
    },
  });
}
