/** Spoils of the options of `wasmax/sampling`. */
import { garbage, NONE, pick } from "../spoiling.mjs";
import { OPTIONS, takes } from "./functions.mjs";

const KINDS = ["1", 1n, Symbol("number"), {}, null, true, () => 1];
const INTEGERS = [-1, 0.5, NaN, Infinity, 2 ** 53];
const SHARES = [-1e-300, 1 + 2 ** -52, NaN, Infinity, -Infinity];
const WRONG = {
  repetitionPenalty: [0, -0, -1, NaN, Infinity],
  frequencyPenalty: [NaN, Infinity, -Infinity],
  presencePenalty: [NaN, Infinity, -Infinity],
  topNSigma: [-1, -5e-324, NaN, -Infinity],
  temperature: [-1, -5e-324, NaN, Infinity, -Infinity],
  topK: INTEGERS,
  topP: [-1, -5e-324, NaN, -Infinity],
  minP: SHARES,
  epsilonCutoff: SHARES,
  seed: INTEGERS,
  step: INTEGERS,
};
const numbersOf = (fn) => Object.keys(WRONG).filter((name) => takes(fn, name));

/** Names for `names` of what is in a list of [value, names]. */
function choose(p, key, list, i) {
  const [value, names = key] = pick(list, i);
  p.options[key] = value;
  return { names };
}

export const OPTION_SPOILS = {
  "a number that is none": (p, at, value) => {
    const key = pick(numbersOf(p.c.fn), at);
    p.options[key] = pick([...WRONG[key], ...KINDS], value);
    return { names: key };
  },
  "a number of a row that is none": (p, at, value) => {
    const key = pick(numbersOf(p.c.fn), at);
    if (p.rows === 0) return NONE;
    const i = value % p.rows;
    const column = new Array(p.rows).fill(1);
    column[i] = pick([...WRONG[key], ...KINDS, undefined, [1]], value);
    p.options[key] = column;
    // Seeds and random numbers exclude each other, whatever they are.
    return { names: p.many && p.options.random === undefined ? `${key}[${i}]` : key };
  },
  "numbers of other rows": (p, at, value) => {
    const key = pick(numbersOf(p.c.fn), at);
    const other = new Array(pick([p.rows + 1, p.rows + 2, p.rows + 100], value)).fill(1);
    p.options[key] = value % 2 ? other : Float64Array.from(other);
    return { names: key };
  },
  "seed or step beside random": (p, at, value) => {
    p.options.random = () => 0.5;
    p.options[pick(["seed", "step"], at)] = value % 3;
    return { names: "and random exclude each other" };
  },
  "random is none": (p, _, value) => {
    delete p.options.seed;
    delete p.options.step;
    p.options.random = pick([1, "random", null, {}, [() => 1], Symbol("random")], value);
    return { names: "random" };
  },
  "a mask that is none": (p, _, value) => {
    const { n, rows } = p;
    const more = n * (rows + 1) + 1;
    const words = Math.ceil(n / 32) * (rows + 1) + 1;
    const kinds = [
      new Float32Array(n),
      new Uint16Array(n),
      new Int8Array(n),
      new Uint8ClampedArray(n),
      [1],
      ...garbage(),
    ];
    p.options.where = pick(
      [new Uint8Array(more), new Int32Array(words), new Uint32Array(words), ...kinds],
      value,
    );
    return { names: "where" };
  },
  "a bias that is none": (p, _, value) => {
    const outside = p.c.fn === "createSampler" ? [[2 ** 32, 1]] : [[p.n, 1]];
    return choose(
      p,
      "logitBias",
      [
        5,
        "a",
        true,
        [1],
        [[1]],
        [[1, 2, 3]],
        [["1", 1]],
        [[0, "x"]],
        [[0, 1n]],
        [
          [0, 1],
          [0, 2],
        ],
        [[0, NaN]],
      ]
        .concat([
          [[0, Infinity]],
          { a: 1 },
          { "01": 1 },
          { "1e0": 1 },
          { "-1": 1 },
          { 0.5: 1 },
          null,
          () => 1,
        ])
        .concat([
          new Map([["0", 1]]),
          new Map([[0, NaN]]),
          new Map([[0]]),
          new Map([[-1, 1]]),
          new Map([[0.5, 1]]),
        ])
        .concat([new Float32Array(2), [[NaN, 1]], [null], [new Float32Array(2)], { 0: undefined }])
        .concat([outside])
        .map((bias) => [bias]),
      value,
    );
  },
  "tokens that are none": (p, at, value) => {
    if (p.rows === 0) return NONE;
    const key = p.c.fn === "logprobs" ? "tokens" : pick(["prompt", "history"], at);
    const end = p.c.fn === "createSampler" ? 2 ** 32 : p.n;
    const elements = [end, -1, 0.5, NaN, Infinity].map((token) => [[0, token], `${key}[1]`]);
    const kinds = ["1", 1n, [0], undefined, null, {}].map((token) => [[0, token], `${key}[1]`]);
    const lists = [
      5,
      "0",
      true,
      {},
      null,
      new Float32Array(1),
      new BigInt64Array(1),
      new DataView(new ArrayBuffer(1)),
    ];
    const others = p.many
      ? [[Array.from({ length: p.rows + 1 }, () => [0])], [[[0], 5]]]
      : [[[[0]], `${key}[0]`]];
    return choose(p, key, [...elements, ...kinds, ...lists.map((list) => [list]), ...others], value);
  },
  "a shape that is none": (p, _, value) => {
    const length = p.sizes.reduce((a, b) => a * b, 1);
    const lists = [
      [],
      [-2],
      [0.5],
      [NaN],
      [Infinity],
      ["1"],
      [1n],
      [null],
      [2 ** 53],
      [-1, -1],
      new Array(65).fill(1),
    ];
    const others = [
      [length + 1],
      [2, length],
      [length + 1, -1],
      "3",
      3,
      { length: 1, 0: 1 },
      new Uint32Array(1),
      null,
    ];
    const spoilt = pick([...lists, ...others], value);
    // Of no elements two rows are as many.
    if (length === 0 && spoilt[0] === 2) return NONE;
    if (length === 0 && spoilt.length === 2 && spoilt[1] === -1 && spoilt[0] === 1) return NONE;
    p.options.shape = spoilt;
    return { names: "shape" };
  },
  "an axis that is none": (p, _, value) => {
    const rank = p.sizes.length;
    p.options.axis = pick(
      [rank, -rank - 1, 0.5, NaN, Infinity, "0", [0], 1n, {}, null, Symbol("axis")],
      value,
    );
    return { names: "axis" };
  },
  "an option that is unknown or not taken": (p, at, value) => {
    const others = OPTIONS.filter((name) => !takes(p.c.fn, name));
    const key = pick(
      ["", "top_k", "__proto__x", "toString", "engine", "temp", "bias", "scale", ...others],
      value,
    );
    p.options[key] = pick([1, "a", {}, null], at);
    return { names: JSON.stringify(key) };
  },
  "an option that is null": (p, at) => {
    const key = pick(
      OPTIONS.filter((name) => takes(p.c.fn, name)),
      at,
    );
    p.options[key] = null;
    return { names: key };
  },
  "a dtype that is none": (p, at, value) => {
    if (p.kind === "bits") p.options.dtype = pick(["float32", "", 16, {}, null, true], value);
    else p.options.dtype = at % 2 ? pick(["float32", "", 16, {}, null, true], value) : "float16";
    // Of 16-bit integers it is a dtype.
    if (p.kind === "uint16" && p.options.dtype === "float16") p.options.dtype = "float32";
    return { names: "dtype" };
  },
  "a boolean that is none": (p, at, value) => {
    const key = p.c.fn === "topK" ? "largest" : "temperatureLast";
    p.options[key] = pick([0, 1, "true", null, {}, []], value + at);
    return { names: key };
  },
  "options that are none": (p, _, value) => {
    p.options = pick([null, [], 1, "a", new Float32Array(1), Symbol("options"), 1n, true, () => 1], value);
    return { names: `options of ${p.c.fn}` };
  },
};
