/** Sequences of a sampler's methods, right and wrong, beside a plain model: a history and a step. */
import { elementsOf } from "../arrays.mjs";
import { Finding } from "../attempt.mjs";
import { probabilitiesOf, typeFor } from "./calls.mjs";
import { drawn, tokenOf } from "./reference.mjs";

/** Wrong calls, and what their errors name; `draws` where a random number has been drawn before. */
const WRONG = [
  { names: "logits", draws: true, call: (s) => s.next("x") },
  { names: "logits", draws: true, call: (s) => s.next() },
  // Too short a row for some histories and masks; others exclude all of it.
  { names: "", draws: true, call: (s) => s.next([NaN, NaN]) },
  { names: "logits", draws: true, call: (s) => s.next(new Float32Array(0)) },
  { names: "", draws: true, call: (s) => s.next(Float32Array.of(Infinity, Infinity, Infinity)) },
  { names: "logits", draws: true, call: (s) => s.next([1, "2"]) },
  { names: "token", call: (s) => s.accept(-1) },
  { names: "token", call: (s) => s.accept(0.5) },
  { names: "token", call: (s) => s.accept("1") },
  { names: "token", call: (s) => s.accept(2 ** 32) },
  { names: "token", call: (s) => s.accept(NaN) },
  { names: "token", call: (s) => s.accept() },
  { names: "out", call: (s, x) => s.probabilities(x, { out: "x" }) },
  { names: '"top"', call: (s, x) => s.probabilities(x, { top: 1 }) },
  { names: "options of probabilities", call: (s, x) => s.probabilities(x, 5) },
  { names: "logits", call: (s) => s.probabilities(Symbol("logits")) },
  { names: "out", call: (s, x) => s.probabilities(x, { out: null }) },
];

/** Which tokens a mask allows after so many flips: each turns another part of it around. */
const flipped = (elements, flips, bits) =>
  elements.map((v, i) =>
    flips.reduce((w, flip) => ((i + flip) % 3 === 0 ? (bits ? ~w : w === 0 ? 1 : 0) : w), v),
  );

/** What each step of a case must give: { names } or { results }, and the state after it. */
export function played(p) {
  const { c, plan } = p;
  const o = plan.row(0);
  const temperature = o.temperature ?? 1;
  const elements = p.mask === undefined ? undefined : elementsOf(p.mask.array);
  let start = { step: plan.step ?? 0, history: o.history };
  let { step, history } = start;
  const flips = [];
  let asked = 0;
  /** The first of its tokens that is not among n, by its name. */
  const beyond = (n) => {
    if ((o.bias ?? []).some(([token]) => token >= n)) return "a token of logitBias";
    for (const [name, tokens] of Object.entries({ prompt: o.prompt, history })) {
      const i = tokens.findIndex((token) => token >= n);
      if (i >= 0) return `${name}[${i}]`;
    }
  };
  const row = (at) => {
    const { x } = plan.steps[at % plan.steps.length];
    const names = beyond(x.length);
    if (names !== undefined) return { names };
    // A mask is of one length alone.
    if (
      elements &&
      x.length !== p.mask.n &&
      (!p.mask.bits || Math.ceil(x.length / 32) !== Math.ceil(p.mask.n / 32))
    )
      return { names: "the length of where" };
    const allowed = elements && plan.allowed(0, flipped(elements, flips, p.mask.bits));
    return drawn(x, { ...o, history, allowed });
  };
  const take = (token) => {
    history = [...history, token];
    step++;
  };
  const steps = {
    next({ at }) {
      const drawing = temperature === 0 ? undefined : asked++;
      const d = row(at);
      if (d.names) return d;
      const token = tokenOf(d, drawing === undefined ? 0 : plan.u(0, 0, drawing, step));
      take(token);
      return { results: [{ type: "number", values: [token] }] };
    },
    accept({ value }) {
      take(value % 50 === 7 ? plan.n + (value % 5) : value % plan.n);
      return { results: [] };
    },
    probabilities({ at }) {
      const d = row(at);
      if (d.names) return d;
      const shares = Array.from(d.weights, (w) => w / d.total);
      return { results: [{ type: typeFor(plan.result), values: probabilitiesOf(plan.result, shares) }] };
    },
    reset() {
      ({ step, history } = start);
      return { results: [] };
    },
    restore() {
      start = { step, history };
      return { results: [] };
    },
    mask({ value }) {
      flips.push(value % 3);
      return { results: [] };
    },
    wrong({ value }) {
      const { names, draws } = WRONG[value % WRONG.length];
      if (draws && temperature !== 0) asked++;
      return { names };
    },
  };
  const first = { op: "next", at: 0, value: 0 };
  p.ops = c.spoil === undefined ? c.ops : [first, first];
  const wants = p.ops.map((op) => ({ ...steps[op.op](op), step, history, asked }));
  // Where a row by itself is none, a spoilt call may fail as well there.
  if (c.spoil === undefined) return { wants, results: [] };
  return { wants, results: wants.flatMap((w) => w.results ?? []), names: wants.find((w) => w.names)?.names };
}

const state = (s) => JSON.stringify([s.step, Array.from(s.history), s.toJSON()]);

function perform(p, s, { op, at, value }) {
  const { steps, outs } = p.plan;
  const i = at % steps.length;
  const array = p.c.spoil === undefined ? steps[i].array : p.args[0];
  if (op === "next") return [s.next(array)];
  if (op === "accept") {
    const token = value % 50 === 7 ? p.plan.n + (value % 5) : value % p.plan.n;
    if (s.accept(token) !== s) throw new Finding("accept does not return its sampler");
    return [];
  }
  if (op === "probabilities") {
    const out = value % 2 ? outs?.[i] : undefined;
    const y = s.probabilities(array, out === undefined ? undefined : { out });
    if (out !== undefined) p.notes.push("option probabilities.out");
    if (out !== undefined && y !== out) throw new Finding("out was not returned");
    return [y];
  }
  if (op === "reset") s.reset();
  if (op === "wrong") WRONG[value % WRONG.length].call(s, array);
  return [];
}

/** Turns a part of the mask around, as a grammar would between two steps. */
function flip({ mask, arrays }, part) {
  if (mask === undefined) return;
  const { array, bits } = mask;
  const now = flipped(elementsOf(array), [part], bits);
  for (const [i, v] of now.entries()) array[i] = v;
  arrays.seen("where");
}

/**
 * Goes through the steps of a case; throws the errors of a spoilt call, and what is wrong with a right one.
 */
export function play(p, instance, others) {
  const { wants, judge, options } = p;
  let s = instance.createSampler(options, ...(p.state ? [p.state.value] : []));
  p.sampler = s;
  if (p.c.spoil !== undefined) {
    // No push: something of Object.prototype might take what it gives.
    return p.ops.flatMap((op) => {
      const before = state(s);
      try {
        return perform(p, s, op);
      } catch (error) {
        if (state(s) !== before) throw new Finding("after an error the sampler is another");
        throw error;
      }
    });
  }
  const results = [];
  for (const [i, op] of p.ops.entries()) {
    const want = wants[i];
    const wrong = (what) => new Finding(`${op.op}, step ${i} of the sampler: ${what}`);
    const before = state(s);
    let got;
    try {
      got = perform(p, s, op);
      if (op.op === "mask") flip(p, op.value % 3);
      if (op.op === "restore") {
        const { history, ...rest } = options;
        const other = others[op.at % others.length];
        s = other.createSampler(op.value % 2 ? rest : options, JSON.parse(JSON.stringify(s)));
      }
    } catch (error) {
      if (error instanceof Finding) throw error;
      if (
        want.names === undefined ||
        !error.message.startsWith("wasmax: ") ||
        !error.message.includes(want.names)
      )
        throw wrong(`${error.name}: ${error.message}, not one that names ${want.names}`);
      if (state(s) !== before) throw wrong("after an error the sampler is another");
      p.notes.push("an error of a step");
    }
    if (got === undefined) continue;
    if (want.names !== undefined) throw wrong(`no error, but ${want.names} is wrong`);
    const problem = judge(got, want.results);
    if (problem !== undefined) throw wrong(problem);
    const { seed } = s.toJSON();
    const own = seed === undefined ? {} : { seed };
    const is = JSON.stringify([want.step, want.history, { ...own, step: want.step, history: want.history }]);
    if (state(s) !== is) throw wrong(`the state is ${state(s)}, not ${is}`);
    p.notes.push(`step ${op.op}`);
    // What an out has is copied: the next step may write it again.
    results.push(...got.map((y) => (typeof y === "number" ? y : elementsOf(y))));
  }
  return results;
}
