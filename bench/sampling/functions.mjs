/**
 * What is measured: for each function the call on an engine, the plain one where there is one, and how a
 * result is checked. Rows are taken in turn by the caller.
 */
import { compareDraws, compareLogprobs, compareProbabilities, compareTopK } from "./compare.mjs";
import { order } from "./exact.mjs";
import { comparedTopK, plainDraw, sortedTopP } from "./plain.mjs";
import { given, LEAST } from "./turns.mjs";

/** What most people ask for. */
export const COMBINED = { topK: 50, topP: 0.95, minP: 0.05, temperature: 0.7 };

/**
 * `least` is the shortest row it makes sense for, `shape` whether it takes many rows.
 *
 * @typedef {{ n: number, shape?: number[], x: Float32Array[], [key: string]: any }} Data
 * @typedef {object} Measured
 * @property {(own: any, data: Data) => (x: Float32Array) => unknown} call
 * @property {(own: any, data: Data) => void} check Throws where a result is not the plain one's.
 * @property {{ name: string, call: (softmax: any, data: Data) => (x: Float32Array) => unknown }} [plain]
 * @property {boolean} [varies] Whether the random number decides on the time.
 * @property {number} [least]
 * @property {false} [shape]
 */

/** @param {(data: Data) => object} optionsOf @returns {Measured} */
const draw = (optionsOf, plain, least, varies) => ({
  least,
  plain,
  varies,
  call: (own, data) => {
    const random = varies && data.n >= LEAST ? { random: given } : {};
    const options = withShape({ ...optionsOf(data), ...random }, data);
    return (x) => own.sample(x, options);
  },
  check: (own, data) => {
    const options = optionsOf(data);
    compareDraws(data, options, (random) => own.sample(data.x[0], withShape({ ...options, random }, data)));
  },
});

const withShape = (options, { shape }) => (shape === undefined ? options : { ...options, shape });

const loop = (temperature) => ({
  name: "plain loop",
  call: (_, { n, shape, out }) =>
    shape === undefined
      ? (x) => plainDraw(x, out, temperature, Math.random())
      : (x) => {
          for (let at = 0; at < x.length; at += n)
            plainDraw(x.subarray(at, at + n), out, temperature, Math.random());
        },
});

const sort = (p) => ({
  name: "softmax and sort",
  call: (softmax, { shape, out }) =>
    shape === undefined ? (x) => sortedTopP(softmax, x, out, p, Math.random()) : undefined,
});

/** @returns {Measured} */
const topK = (k, plain) => ({
  least: k,
  plain,
  call: (own, data) => {
    const rows = data.shape?.[0] ?? 1;
    const out = { values: new Float32Array(rows * k), indices: new Uint32Array(rows * k) };
    const options = withShape({ out }, data);
    return (x) => own.topK(x, k, options);
  },
  check: (own, data) => compareTopK(data, k, own.topK(data.x[0], k, withShape({}, data))),
});

const PENALTIES = { repetitionPenalty: 1.1, frequencyPenalty: 0.1, presencePenalty: 0.1 };

/** @type {Record<string, Measured>} */
export const FUNCTIONS = {
  argmax: {
    call: (own, data) => {
      const options = withShape({}, data);
      return (x) => own.argmax(x, options);
    },
    check: (own, data) => {
      const got = own.argmax(data.x[0], withShape({}, data));
      compareTopK(data, 1, { indices: typeof got === "number" ? [got] : got });
    },
  },
  "topK 1": topK(1),
  "topK 50": topK(50, {
    name: "comparator sort",
    call: () => (x) => comparedTopK(x, 50),
  }),
  "topK 1,000": topK(1000),
  "sample, temperature 1": draw(() => ({ temperature: 1 }), loop(1), 1, true),
  "sample, temperature 0.7": draw(() => ({ temperature: 0.7 }), loop(0.7), 1, true),
  "sample, topK 50": draw(() => ({ topK: 50 }), undefined, 50),
  "sample, topK 50, topP 0.95, minP 0.05, T 0.7": draw(() => COMBINED),
  "sample, minP 0.05": draw(() => ({ minP: 0.05 })),
  "sample, topP 0.95": draw(() => ({ topP: 0.95 }), sort(0.95)),
  "sample, topP 0.99": draw(() => ({ topP: 0.99 })),
  "sample, topNSigma 1": draw(() => ({ topNSigma: 1 })),
  "sample, epsilonCutoff 0.0003": draw(() => ({ epsilonCutoff: 3e-4 })),
  "sample, topK 50, penalties of 2,000 tokens": draw(
    ({ history }) => ({ topK: 50, history, ...PENALTIES }),
    undefined,
    1000,
  ),
  "sample, topK 50, where of bits": draw(({ bits }) => ({ topK: 50, where: bits }), undefined, 1000),
  "sample, topK 50, where of bytes": draw(({ bytes }) => ({ topK: 50, where: bytes }), undefined, 1000),
  "createSampler, next": {
    shape: false,
    call: (own) => {
      const sampler = own.createSampler(COMBINED);
      return (x) => sampler.next(x);
    },
    check: (own, data) =>
      compareDraws(data, COMBINED, (random) => own.createSampler({ ...COMBINED, random }).next(data.x[0])),
  },
  samplingProbabilities: {
    call: (own, data) => {
      const options = withShape({ out: new Float32Array(data.x[0].length) }, data);
      return (x) => own.samplingProbabilities(x, options);
    },
    check: (own, data) =>
      compareProbabilities(data, {}, own.samplingProbabilities(data.x[0], withShape({}, data))),
  },
  "logprobs, top 20": {
    least: 20,
    shape: false,
    call: (own) => {
      const options = { top: 20 };
      return (x) => own.logprobs(x, options);
    },
    check: (own, data) =>
      compareLogprobs(data.x[0], order(data.x[0]).subarray(0, 20), own.logprobs(data.x[0], { top: 20 })),
  },
};
