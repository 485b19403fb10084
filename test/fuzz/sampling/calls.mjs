/** What each function must give by the reference, and how it is called. */
import { encode } from "./half.mjs";
import { acceptDraft, drawn, logprobs, tokenOf, topK, withoutReplacement } from "./reference.mjs";
import { play, played } from "./sampler.mjs";

const list = (type, values) => ({ type, values });
const one = (value) => list("number", [value]);

/** Probabilities as elements of the kind of a result. */
export function probabilitiesOf(result, shares) {
  if (result === "float32") return shares.map(Math.fround);
  // Of float16 by way of float32, as all rows of it are computed.
  if (result === "bits" || result === "float16") return encode(result, shares.map(Math.fround));
  return shares;
}

const TYPES = {
  "number[]": "number[]",
  float64: "Float64Array",
  float32: "Float32Array",
  bits: "Uint16Array",
  float16: "Float16Array",
};
export const typeFor = (result) => TYPES[result];

/** The distribution of each row; or what an error has to name. */
function rowsOf({ x, rows, n, row }) {
  const all = [];
  for (let i = 0; i < rows; i++) {
    const d = drawn(x.subarray(i * n, (i + 1) * n), row(i), "logits", i * n);
    if (d.names) return d;
    all.push(d);
  }
  return { all };
}

const EXPECTED = {
  sample(p) {
    const { plan } = p;
    const { names, all } = rowsOf(plan);
    if (names) return { names };
    let asked = 0;
    const tokens = all.map((d, i) => {
      const zero = plan.columns.temperature?.(i) === 0;
      return tokenOf(d, zero ? 0 : plan.u(i, 0, asked++));
    });
    return {
      asked,
      kept: all.map(({ kept }) => kept),
      results: [p.many ? list("Uint32Array", tokens) : one(tokens[0])],
    };
  },
  samplingProbabilities({ plan }) {
    const { names, all } = rowsOf(plan);
    if (names) return { names };
    const shares = all.flatMap(({ weights, total }) => Array.from(weights, (w) => w / total));
    return {
      kept: all.map(({ kept }) => kept),
      results: [list(typeFor(plan.result), probabilitiesOf(plan.result, shares))],
    };
  },
  createSampler: (p) => played(p),
  topK({ plan }) {
    const { x, elements, sizes, axis, k, largest, result } = plan;
    const { names, indices, from } = topK(x, sizes, axis, k, largest);
    if (names) return { names };
    const values = from.map((at) => elements[at]);
    return { results: [list(typeFor(result), values), list("Uint32Array", indices)] };
  },
  argmax({ plan, shaped }) {
    const { x, sizes, axis, n } = plan;
    const { names, indices } = topK(x, sizes, axis, Math.min(n, 1), true);
    const rows = sizes.reduce((a, s, i) => (i === axis ? a : a * s), 1);
    if (n === 0 && rows > 0) return { names: "the length of a row of x" };
    return names ? { names } : { results: [shaped ? list("Uint32Array", indices) : one(indices[0])] };
  },
  logprobs({ plan }) {
    const want = logprobs(plan.x, plan.tokens, plan.top ?? 0);
    if (want.names) return want;
    return {
      results: [
        list("Uint32Array", want.tokens),
        { ...list("Float64Array", want.logprobs), bounds: want.bounds },
      ],
    };
  },
  acceptDraft({ plan }) {
    const { n, draft, draftX, x } = plan;
    const o = plan.row(0);
    const row = (name, i, history) =>
      drawn(
        (name === "draftLogits" ? draftX : x).subarray(i * n, (i + 1) * n),
        { ...o, history },
        name,
        i * n,
      );
    const numbers = Array.from({ length: draft.length + 1 }, (_, i) => plan.u(0, i, i));
    const want = acceptDraft(draft, draftX !== undefined, o.history, row, numbers);
    if (want.names) return want;
    return {
      asked: o.temperature === 0 ? 0 : draft.length + 1,
      accepted: want.accepted,
      results: [one(want.accepted), one(want.token)],
    };
  },
  sampleWithoutReplacement({ plan }) {
    const d = drawn(plan.x, plan.row(0));
    if (d.names) return d;
    const numbers = Array.from({ length: plan.k }, (_, i) => plan.u(0, i, i));
    const { names, tokens } = withoutReplacement(d, numbers);
    return names ? { names } : { asked: plan.k, kept: [d.kept], results: [list("Uint32Array", tokens)] };
  },
};

/** { results, asked, … } of a prepared call, or { names } where it has to throw. */
export const expectedOf = (p) => EXPECTED[p.c.fn](p);

/** Makes the call, and lists its results. */
export function invoke(p, instance, others) {
  const { fn } = p.c;
  const { args, options } = p;
  if (fn === "createSampler") return play(p, instance, others);
  const y = instance[fn](...args, options);
  if (fn === "topK") return [y.values, y.indices];
  if (fn === "logprobs") return [y.tokens, y.logprobs];
  if (fn === "acceptDraft") return [y.accepted, y.token];
  return [y];
}
