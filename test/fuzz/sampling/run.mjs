/** Runs a call of `wasmax/sampling` on every engine, a spoilt one on its own. */
import * as main from "../../../dist/sampling.js";
import * as js from "../../../dist/sampling-js.js";
import { elementsOf } from "../arrays.mjs";
import { attempt } from "../attempt.mjs";
import { NONE } from "../spoiling.mjs";
import { expectedOf, invoke } from "./calls.mjs";
import { countSampling } from "./coverage.mjs";
import { unlisted } from "./functions.mjs";
import { prepare } from "./prepare.mjs";
import { SPOILS } from "./spoils.mjs";
import { suited } from "./suited.mjs";

const entries = { "wasmax itself": main, "wasmax/js itself": js };
for (const [name, entry] of Object.entries(entries)) {
  const names = unlisted(Object.keys(entry));
  if (names.length > 0)
    throw new Error(
      `the functions of wasmax/sampling and those of the fuzzer differ: ${names.join(", ")} (${name})`,
    );
}
const instances = new Map();
const firsts = new Map();
/** The functions by the name of an engine of the root. */
function instanceOf(engine) {
  if (!instances.has(engine)) {
    const own = entries[engine] ?? main.create({ engine });
    instances.set(engine, own);
    firsts.set(engine, probe(own));
  }
  return instances.get(engine);
}

/** The bits of fixed calls, which nothing may change. */
function probe(s) {
  const x = Float32Array.from({ length: 100 }, (_, i) => Math.fround(((i * 7919) % 23) / 3 - i / 9));
  const where = Uint8Array.from(x, (_, i) => i % 5);
  const history = [3, 3, 17];
  const { indices } = s.topK(x, 7);
  const { logprobs } = s.logprobs(x, { top: 3 });
  const y = s.samplingProbabilities(x, { where, topP: 0.9, history, frequencyPenalty: 0.5 });
  const tokens = s.sample(x, { shape: [4, 25], seed: 5, minP: 0.01, logitBias: { 7: -Infinity } });
  const sampler = s.createSampler({ seed: 1, topK: 9, repetitionPenalty: 1.2 });
  const all = [indices, logprobs, y, tokens, [sampler.next(x), sampler.next(x)]];
  return all.map((array) => array.join()).join(";");
}

const typeOf = (y) =>
  typeof y === "number"
    ? "number"
    : Array.isArray(y)
      ? "number[]"
      : Object.prototype.toString.call(y).slice(8, -1);

/** What is wrong with results, each { type, values } and, where they are not exact, bounds. */
function judge(results, wanted) {
  if (results.length !== wanted.length) return `${results.length} results, not ${wanted.length}`;
  for (const [k, { type, values, bounds }] of wanted.entries()) {
    const y = results[k];
    if (typeOf(y) !== type) return `result ${k} is a ${typeOf(y)}, not a ${type}`;
    const got = typeof y === "number" ? [y] : elementsOf(y);
    if (got.length !== values.length) return `result ${k} has ${got.length} elements, not ${values.length}`;
    for (const [i, v] of got.entries()) {
      if (Object.is(v, values[i]) || (bounds && Math.abs(v - values[i]) <= bounds[i])) continue;
      return `result ${k}, element ${i} is ${v}, not ${values[i]}`;
    }
  }
  return undefined;
}

/** Whether a new result shares memory with anything. */
function shared(p, results) {
  for (const y of results) {
    if (!ArrayBuffer.isView(y) || y === p.out || y === p.soft) continue;
    if (y.buffer.byteLength !== y.byteLength) return "a new result is a part of other memory";
    if (p.arrays.list.some((e) => e.buffer === y.buffer)) return "a new result lies in an argument";
  }
  return undefined;
}

const bitsOf = (results) =>
  results
    .map((y) =>
      typeof y === "number"
        ? y
        : elementsOf(y)
            .map((v) => (Object.is(v, -0) ? "-0" : v))
            .join(),
    )
    .join(";");

/** Before the first call of a spoilt case, its `want` may be an error by itself. */
function expectation(want, spoilt, expected) {
  if (want.names === undefined || expected === NONE) return expected === NONE ? "ok" : expected;
  if (!spoilt) return { names: want.names };
  if (expected === "ok" || expected === "error" || expected?.names !== undefined) return "error";
  return expected instanceof Error ? { either: expected } : expected;
}

function one(c, engine, arena, want, first) {
  const own = c.fresh && entries[engine] === undefined;
  const instance = own ? main.create({ engine }) : instanceOf(engine);
  const p = prepare(c, arena);
  p.want = want ?? expectedOf(p);
  p.wants = p.want.wants;
  p.ops ??= c.ops;
  p.judge = judge;
  p.outs = p.plan.outs;
  p.probe = () => {
    if (probe(instance) !== firsts.get(engine)) throw new Error("a call within the call answered otherwise");
  };
  const { random } = Math;
  p.around = (run) => {
    if (p.random) Math.random = p.random;
    try {
      return run();
    } finally {
      Math.random = random;
    }
  };
  const { around } = p;
  const before = Object.keys(p.options);
  const given = c.spoil === undefined ? NONE : SPOILS[c.spoil.what](p, c.spoil.at, c.spoil.value);
  if (p.around !== around) {
    const { around: strange } = p;
    p.around = (run) => around(() => strange(run));
  }
  const spoilt = given !== NONE;
  let expected = expectation(p.want, spoilt, given);
  if (!spoilt && p.want.names !== undefined) expected = { names: p.want.names };
  // A list that answers otherwise the second time is read by each step.
  if (c.fn === "createSampler" && c.spoil?.what === "an element changes its answer") expected = undefined;
  let outcome;
  const results = attempt(p, expected, {
    call: () => invoke(p, instance, [...instances.values()]),
    judge(y) {
      if (c.fn === "createSampler" && c.spoil === undefined) return undefined;
      if (p.want.asked !== undefined && c.source !== "seed" && !spoilt && p.asked !== p.want.asked)
        return `random was called ${p.asked} times, not ${p.want.asked}`;
      if (p.out !== undefined && !y.includes(p.out)) return "out was not returned";
      return judge(y, p.want.results) ?? shared(p, y);
    },
    seen(is) {
      outcome = is;
    },
  });
  if (first) countSampling({ ...p, c: { ...c, engine }, before }, outcome, spoilt);
  if (probe(instance) !== firsts.get(engine)) throw new Error("the next call answers otherwise");
  return { outcome, want: p.want, bits: results && bitsOf(results) };
}

/** Throws what is wrong; returns whether the call gave an answer or an error. */
export function callSampling(given, roots) {
  const c = suited(given);
  for (const engine of roots.keys()) instanceOf(engine);
  const { outcome, want, bits } = one(c, c.engine, roots.get(c.engine), undefined, true);
  if (c.spoil !== undefined) return outcome;
  for (const [engine, arena] of roots) {
    if (engine === c.engine) continue;
    const other = one(c, engine, arena, want, false);
    if (other.bits !== bits) throw new Error(`${engine} gives ${other.bits}, ${c.engine} ${bits}`);
  }
  return outcome;
}
