/** Every error: its class, its message, that nothing was written, and that the next call works. */
import { describe, expect, test } from "vitest";
import { written } from "../support/refuses.js";
import { loosely, onEveryEngine, type Sampling } from "./support.js";

const f32 = (...values: number[]) => Float32Array.from(values);
const HUGE = 2 ** 19 + 1;

type Name = Exclude<keyof Sampling, "engine">;
type Case = readonly [
  title: string,
  name: Name,
  args: () => unknown[],
  type: ErrorConstructor,
  message: string,
];

const ROW_DRAWS =
  "dtype, epsilonCutoff, frequencyPenalty, history, logitBias, minP, presencePenalty, prompt, random, " +
  "repetitionPenalty, seed, shape, step, temperature, temperatureLast, topK, topNSigma, topP, where";
const DRAWS = ROW_DRAWS.replace("shape, ", "");
const FILTERS =
  "dtype, epsilonCutoff, frequencyPenalty, history, logitBias, minP, out, presencePenalty, prompt, " +
  "repetitionPenalty, shape, temperature, temperatureLast, topK, topNSigma, topP, where";

/** The functions with the options of filters, with arguments before them that are right. */
const FILTERED: readonly [Name, unknown[]][] = [
  ["sample", [[1, 2]]],
  ["samplingProbabilities", [[1, 2]]],
  ["acceptDraft", [[0], [1, 2], [1, 2, 3, 4]]],
  ["sampleWithoutReplacement", [[1, 2], 1]],
  ["createSampler", []],
];
const DRAWN = FILTERED.filter(([name]) => name !== "samplingProbabilities");

/** An option that is wrong for every function with filters. */
const OPTIONS: readonly [options: object, type: ErrorConstructor, message: string][] = [
  ...(
    [
      ["repetitionPenalty", "a finite number above 0", [0, -1, NaN, Infinity]],
      ["frequencyPenalty", "a finite number", [NaN, Infinity, -Infinity]],
      ["presencePenalty", "a finite number", [NaN, Infinity, -Infinity]],
      ["topNSigma", "a number of at least 0", [-1, NaN]],
      ["temperature", "a finite number of at least 0", [-1, NaN, Infinity]],
      ["topK", "an integer in [0, 2^53)", [-1, 0.5, NaN, Infinity, 2 ** 53]],
      ["topP", "a number of at least 0", [-0.1, NaN, -Infinity]],
      ["minP", "a number in [0, 1]", [-0.1, 1.1, NaN, Infinity]],
      ["epsilonCutoff", "a number in [0, 1]", [-0.1, 1.1, NaN, Infinity]],
    ] as const
  ).flatMap(([name, expected, values]) =>
    values.map((v): [object, ErrorConstructor, string] => [
      { [name]: v },
      RangeError,
      `${name} must be ${expected}, got ${v}`,
    ]),
  ),
  [{ temperatureLast: 1 }, TypeError, "temperatureLast must be a boolean, got 1"],
  [
    { logitBias: 3 },
    TypeError,
    "logitBias must be a Map, an object of index and amount, or pairs of them, got 3",
  ],
  [
    { logitBias: f32(1, 2) },
    TypeError,
    "logitBias must be a Map, an object of index and amount, or pairs of them, got a Float32Array",
  ],
  // Of these nothing could be read: they must not count as empty objects.
  [
    { logitBias: new Set([1]) },
    TypeError,
    "logitBias must be a Map, an object of index and amount, or pairs of them, got a Set",
  ],
  [{ logitBias: [[1]] }, TypeError, "logitBias[0] must be a pair, got an array"],
  [{ logitBias: [1, 2] }, TypeError, "logitBias[0] must be a pair, got 1"],
  [{ logitBias: [[1, "2"]] }, TypeError, 'logitBias of 1 must be a number, got "2"'],
  [{ logitBias: [["1", 2]] }, TypeError, 'a token of logitBias must be a number, got "1"'],
  [{ logitBias: { a: 1 } }, TypeError, 'a token of logitBias must be a number, got "a"'],
  [{ logitBias: { 1: NaN } }, RangeError, "logitBias of 1 must be a number below Infinity, got NaN"],
  [
    { logitBias: new Map([[1, Infinity]]) },
    RangeError,
    "logitBias of 1 must be a number below Infinity, got Infinity",
  ],
  ...["prompt", "history"].flatMap((name): [object, ErrorConstructor, string][] => {
    const list = "an array of tokens (a number[] or a typed array of integers)";
    return [
      [{ [name]: 1 }, TypeError, `${name} must be ${list}, got 1`],
      [{ [name]: f32(1) }, TypeError, `${name} must be ${list}, got a Float32Array`],
      [{ [name]: new BigInt64Array(1) }, TypeError, `${name} must be ${list}, got a BigInt64Array`],
      [{ [name]: [0, "1"] }, TypeError, `${name}[1] must be a number, got "1"`],
    ];
  }),
  [
    { where: [1, 0] },
    TypeError,
    "where must be a Uint8Array of bytes, or an Int32Array or Uint32Array of bits, got an array",
  ],
  [
    { where: new Uint16Array(2) },
    TypeError,
    "where must be a Uint8Array of bytes, or an Int32Array or Uint32Array of bits, got a Uint16Array",
  ],
  [{ dtype: "float32" }, RangeError, 'dtype must be "float16", got "float32"'],
  [{ topK: "3" }, TypeError, 'topK must be a number, got "3"'],
  [{ topK: 1n }, TypeError, "topK must be a number, got 1n"],
  [{ topP: null }, TypeError, "topP must not be null (leave it out or undefined)"],
];

/** Those that are seen with the logits, by all but createSampler. */
const LATER: readonly [options: object, message: string][] = [
  [{ history: [0, 2] }, "history[1] must be an integer in [0, 2), a token, got 2"],
  [{ history: [-1] }, "history[0] must be an integer in [0, 2), a token, got -1"],
  [{ history: [0.5] }, "history[0] must be an integer in [0, 2), a token, got 0.5"],
  [{ prompt: [NaN] }, "prompt[0] must be an integer in [0, 2), a token, got NaN"],
  [{ prompt: Uint16Array.of(7) }, "prompt[0] must be an integer in [0, 2), a token, got 7"],
  [{ logitBias: { 2: 1 } }, "a token of logitBias must be an integer in [0, 2), a token, got 2"],
  [{ logitBias: [[-1, 1]] }, "a token of logitBias must be an integer in [0, 2), a token, got -1"],
  [{ where: new Uint8Array(3) }, "the length of where must be 2, n, got 3"],
  [{ where: new Uint32Array(2) }, "the length of where must be 1, ⌈n / 32⌉, got 2"],
];

const SOURCES: readonly [options: object, type: ErrorConstructor, message: string][] = [
  ...["seed", "step"].flatMap((name) =>
    [-1, 0.5, NaN, 2 ** 53].map((v): [object, ErrorConstructor, string] => [
      { seed: 1, [name]: v },
      RangeError,
      `${name} must be an integer in [0, 2^53), got ${v}`,
    ]),
  ),
  [{ seed: "1" }, TypeError, 'seed must be a number, got "1"'],
  [{ seed: 1, random: Math.random }, TypeError, "seed and random exclude each other, got both"],
  [{ step: 1, random: Math.random }, TypeError, "step and random exclude each other, got both"],
  [{ random: 0.5 }, TypeError, "random must be a function, got 0.5"],
];

const NUMBERS: readonly [value: unknown, type: ErrorConstructor, message: string][] = [
  [1, RangeError, "number 0 of random must be in [0, 1), got 1"],
  [-1, RangeError, "number 0 of random must be in [0, 1), got -1"],
  [NaN, RangeError, "number 0 of random must be in [0, 1), got NaN"],
  [Infinity, RangeError, "number 0 of random must be in [0, 1), got Infinity"],
  ["0.5", TypeError, 'number 0 of random must be a number, got "0.5"'],
  [undefined, TypeError, "number 0 of random must be a number, got undefined"],
];

const ROWS: readonly Case[] = [
  [
    "topK a row",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], topK: [1] }],
    RangeError,
    "the length of topK must be 2, the number of rows, got 1",
  ],
  [
    "seeds",
    "sample",
    () => [f32(1, 2), { shape: [1, 2], seed: [1, 2] }],
    RangeError,
    "the length of seed must be 1, the number of rows, got 2",
  ],
  [
    "steps",
    "sample",
    () => [f32(1, 2), { shape: [1, 2], seed: 1, step: [1, 2] }],
    RangeError,
    "the length of step must be 1, the number of rows, got 2",
  ],
  [
    "one of them wrong",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], topP: [1, -1] }],
    RangeError,
    "topP[1] must be a number of at least 0, got -1",
  ],
  [
    "one of them a text",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], topP: [1, "1"] }],
    TypeError,
    'topP[1] must be a number, got "1"',
  ],
  [
    "a text for them",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], topP: "1" }],
    TypeError,
    'topP must be a number or an array of one a row, got "1"',
  ],
  [
    "an array without shape",
    "sample",
    () => [f32(1, 2), { topK: [1] }],
    TypeError,
    "topK must be a number, got an array",
  ],
  [
    "lists without shape",
    "sample",
    () => [f32(1, 2), { history: [[1]] }],
    TypeError,
    "history[0] must be a number, got an array",
  ],
  [
    "lists",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], history: [[1]] }],
    RangeError,
    "the length of history must be 2, the number of rows, got 1",
  ],
  [
    "a token of a list",
    "sample",
    () => [f32(1, 2, 3, 4), { shape: [2, 2], prompt: [[1], [2]] }],
    RangeError,
    "prompt[0] must be an integer in [0, 2), a token, got 2",
  ],
  [
    "where of half the rows",
    "sample",
    () => [f32(1, 2, 3, 4, 5, 6, 7, 8), { shape: [4, 2], where: new Uint8Array(4) }],
    RangeError,
    "the length of where must be 2, n, or 8 for all rows, got 4",
  ],
  [
    "words of where",
    "sample",
    () => [f32(1, 2, 3, 4, 5, 6), { shape: [3, 2], where: new Int32Array(2) }],
    RangeError,
    "the length of where must be 1, ⌈n / 32⌉, or 3 for all rows, got 2",
  ],
  [
    "a shape of another length",
    "sample",
    () => [f32(1, 2, 3), { shape: [2, 2] }],
    RangeError,
    "the product of shape [2, 2] must be the length 3, got 4",
  ],
  [
    "rows of none",
    "sample",
    () => [f32(), { shape: [2, 0] }],
    RangeError,
    "the length of a row of logits must be in [1, 524288], where sums of weights are exact, got 0",
  ],
  [
    "NaN in the second row",
    "sample",
    () => [f32(1, 2, 3, NaN), { shape: [2, 2] }],
    RangeError,
    "logits[3], with bias and penalties and as float32, must be below Infinity, got NaN",
  ],
];

const LOGITS: readonly Case[] = (["sample", "samplingProbabilities", "logprobs"] as const).flatMap(
  (name): Case[] => [
    [
      "NaN",
      name,
      () => [f32(1, NaN, 2)],
      RangeError,
      "logits[1], with bias and penalties and as float32, must be below Infinity, got NaN",
    ],
    [
      "+Infinity",
      name,
      () => [[1, 2, Infinity]],
      RangeError,
      "logits[2], with bias and penalties and as float32, must be below Infinity, got Infinity",
    ],
    [
      "what float32 has as +Infinity",
      name,
      () => [Float64Array.of(1, 1e39)],
      RangeError,
      "logits[1], with bias and penalties and as float32, must be below Infinity, got Infinity",
    ],
    [
      "NaN at the end of many",
      name,
      () => [new Float32Array(5000).fill(NaN, 4999)],
      RangeError,
      "logits[4999], with bias and penalties and as float32, must be below Infinity, got NaN",
    ],
    [
      "nothing but -Infinity",
      name,
      () => [f32(-Infinity, -Infinity)],
      RangeError,
      "the row of logits must have a token above -Infinity after masks and biases, got none",
    ],
    [
      "no logits",
      name,
      () => [[]],
      RangeError,
      "the length of a row of logits must be in [1, 524288], where sums of weights are exact, got 0",
    ],
    [
      "too many",
      name,
      () => [new Float32Array(HUGE)],
      RangeError,
      "the length of a row of logits must be in [1, 524288], where sums of weights are exact, got 524289",
    ],
    [
      "a text",
      name,
      () => ["12"],
      TypeError,
      'logits must be a number[] or a typed array of numbers, got "12"',
    ],
    [
      "nothing",
      name,
      () => [],
      TypeError,
      "logits must be a number[] or a typed array of numbers, got undefined",
    ],
    ["a text among them", name, () => [[1, "2"]], TypeError, 'logits[1] must be a number, got "2"'],
    [
      "BigInts",
      name,
      () => [new BigInt64Array(2)],
      TypeError,
      "logits must be a number[] or a typed array of numbers, got a BigInt64Array",
    ],
    [
      "dtype with floats",
      name,
      () => [f32(1), { dtype: "float16" }],
      TypeError,
      'logits with dtype "float16" must be a Uint16Array, got a Float32Array',
    ],
    [
      "options that are none",
      name,
      () => [f32(1), 0.5],
      TypeError,
      "options of " +
        name +
        " must be an object, got 0.5" +
        (name === "logprobs" ? "" : ": did you mean { temperature: 0.5 }?"),
    ],
  ],
);

const MASKED: readonly Case[] = (["sample", "samplingProbabilities"] as const).flatMap((name): Case[] => {
  const none = "the row of logits must have a token above -Infinity after masks and biases, got none";
  return [
    ["nothing left by bytes", name, () => [f32(1, 2), { where: new Uint8Array(2) }], RangeError, none],
    ["nothing left by bits", name, () => [f32(1, 2), { where: Int32Array.of(~3) }], RangeError, none],
    [
      "nothing left by both",
      name,
      () => [f32(-Infinity, 2), { where: Uint8Array.of(1, 0) }],
      RangeError,
      none,
    ],
    [
      "nothing left by biases",
      name,
      () => [f32(1, 2), { logitBias: { 0: -Infinity, 1: -Infinity } }],
      RangeError,
      none,
    ],
    [
      "nothing left in the second row",
      name,
      () => [f32(1, 2, 3, 4), { shape: [2, 2], where: Uint8Array.of(1, 1, 0, 0) }],
      RangeError,
      none.replace("logits", "logits from 2 on"),
    ],
    [
      "two biases of a token",
      name,
      () => [
        f32(1, 2),
        {
          logitBias: [
            [1, 2],
            [1, 2],
          ],
        },
      ],
      RangeError,
      "logitBias must have one amount a token, got two of 1",
    ],
  ];
});

const OUT: readonly Case[] = [
  [
    "out of another kind",
    "samplingProbabilities",
    () => [f32(1, 2), { out: new Float64Array(2) }],
    TypeError,
    "out must be a Float32Array, got a Float64Array",
  ],
  [
    "out too short",
    "samplingProbabilities",
    () => [f32(1, 2), { out: f32(7) }],
    RangeError,
    "the length of out must be 2, got 1",
  ],
  [
    "an overlap",
    "samplingProbabilities",
    () => {
      const all = f32(1, 2, 3);
      return [all.subarray(0, 2), { out: all.subarray(1) }];
    },
    RangeError,
    "out must be logits itself or lie apart from it, got an overlap",
  ],
  [
    "an overlap with where",
    "samplingProbabilities",
    () => {
      const where = new Uint8Array(8).fill(1);
      return [f32(1, 2), { where: where.subarray(0, 2), out: new Float32Array(where.buffer) }];
    },
    RangeError,
    "out must lie apart from where, got an overlap",
  ],
  [
    "NaN with an out",
    "samplingProbabilities",
    () => [f32(1, NaN), { out: f32(7, 7) }],
    RangeError,
    "logits[1], with bias and penalties and as float32, must be below Infinity, got NaN",
  ],
  [
    "a row of nothing after one, in out",
    "samplingProbabilities",
    () => [f32(1, 2, -Infinity, -Infinity), { shape: [2, 2], out: f32(7, 7, 7, 7) }],
    RangeError,
    "the row of logits from 2 on must have a token above -Infinity after masks and biases, got none",
  ],
  [
    "in the logits themselves",
    "samplingProbabilities",
    () => {
      const x = f32(1, 2, 3, NaN);
      return [x, { shape: [2, 2], out: x }];
    },
    RangeError,
    "logits[3], with bias and penalties and as float32, must be below Infinity, got NaN",
  ],
  [
    "a seed",
    "samplingProbabilities",
    () => [f32(1, 2), { seed: 1 }],
    TypeError,
    `samplingProbabilities takes no option "seed"; it takes ${FILTERS}`,
  ],
];

const TOP: readonly Case[] = [
  ["k below 0", "topK", () => [f32(1, 2), -1], RangeError, "k must be an integer of at least 0, got -1"],
  ["half a k", "topK", () => [f32(1, 2), 0.5], RangeError, "k must be an integer of at least 0, got 0.5"],
  ["NaN as k", "topK", () => [f32(1, 2), NaN], RangeError, "k must be an integer of at least 0, got NaN"],
  ["no k", "topK", () => [f32(1, 2)], TypeError, "k must be a number, got undefined"],
  ["k above n", "topK", () => [f32(1, 2), 3], RangeError, "k must be at most 2, the length of a row, got 3"],
  ["NaN", "topK", () => [f32(1, NaN), 1], RangeError, "x[1] must be a number that can be compared, got NaN"],
  [
    "NaN in a column",
    "topK",
    () => [f32(1, 2, 3, 4, 5, NaN), 1, { shape: [3, 2], axis: 0 }],
    RangeError,
    "x[5] must be a number that can be compared, got NaN",
  ],
  [
    "NaN in the second row, with out",
    "topK",
    () => [
      f32(1, 2, NaN, 3),
      1,
      { shape: [2, 2], out: { values: f32(7, 7), indices: Uint32Array.of(7, 7) } },
    ],
    RangeError,
    "x[2] must be a number that can be compared, got NaN",
  ],
  ["largest: 1", "topK", () => [f32(1, 2), 1, { largest: 1 }], TypeError, "largest must be a boolean, got 1"],
  ["two axes", "topK", () => [f32(1, 2), 1, { axis: [0] }], TypeError, "axis must be a number, got an array"],
  [
    "an axis too many",
    "topK",
    () => [f32(1, 2), 1, { axis: 1 }],
    RangeError,
    "axis must be an integer in [-1, 1), got 1",
  ],
  [
    "an unknown option",
    "topK",
    () => [f32(1, 2), 1, { sorted: true }],
    TypeError,
    'topK takes no option "sorted"; it takes axis, dtype, largest, out, shape',
  ],
  [
    "out of another length",
    "topK",
    () => [f32(1, 2), 1, { out: { values: f32(7, 7), indices: new Uint32Array(1) } }],
    RangeError,
    "the length of out.values must be 1, got 2",
  ],
  [
    "indices of another length",
    "topK",
    () => [f32(1, 2), 1, { out: { values: f32(7), indices: new Uint32Array(2) } }],
    RangeError,
    "the length of out.indices must be 1, got 2",
  ],
  [
    "indices of another kind",
    "topK",
    () => [f32(1, 2), 1, { out: { values: f32(7), indices: new Int32Array(1) } }],
    TypeError,
    "out.indices must be a Uint32Array, got an Int32Array",
  ],
  [
    "values of another kind",
    "topK",
    () => [f32(1, 2), 1, { out: { values: [7], indices: new Uint32Array(1) } }],
    TypeError,
    "out.values must be a Float32Array, got an array",
  ],
  [
    "too many",
    "topK",
    () => [new Float32Array(HUGE), 1],
    RangeError,
    "the length of a row of x must be in [1, 524288], where sums of weights are exact, got 524289",
  ],
  ["NaN", "argmax", () => [f32(1, NaN)], RangeError, "x[1] must be a number that can be compared, got NaN"],
  [
    "nothing",
    "argmax",
    () => [[]],
    RangeError,
    "the length of a row of x must be in [1, 524288], where sums of weights are exact, got 0",
  ],
  [
    "k",
    "argmax",
    () => [[1], { k: 1 }],
    TypeError,
    'argmax takes no option "k"; it takes axis, dtype, shape',
  ],
  [
    "top above n",
    "logprobs",
    () => [f32(1, 2), { top: 3 }],
    RangeError,
    "top must be at most 2, the number of logits, got 3",
  ],
  [
    "top below 0",
    "logprobs",
    () => [f32(1, 2), { top: -1 }],
    RangeError,
    "top must be an integer of at least 0, got -1",
  ],
  [
    "a token outside",
    "logprobs",
    () => [f32(1, 2), { tokens: [1, 2] }],
    RangeError,
    "tokens[1] must be an integer in [0, 2), a token, got 2",
  ],
  [
    "temperature",
    "logprobs",
    () => [f32(1, 2), { temperature: 1 }],
    TypeError,
    'logprobs takes no option "temperature"; it takes dtype, tokens, top',
  ],
];

const MANY: readonly Case[] = [
  [
    "target too short",
    "acceptDraft",
    () => [[0, 1], f32(1, 2, 3, 4), f32(1, 2, 3, 4)],
    RangeError,
    "the length of targetLogits must be a multiple of 3, a row more than there are tokens, got 4",
  ],
  [
    "draft too short",
    "acceptDraft",
    () => [[0], f32(1, 2, 3), f32(1, 2, 3, 4)],
    RangeError,
    "the length of draftLogits must be 2, 1 rows of 2, got 3",
  ],
  [
    "a token outside",
    "acceptDraft",
    () => [[2], f32(1, 2), f32(1, 2, 3, 4)],
    RangeError,
    "draftTokens[0] must be an integer in [0, 2), a token, got 2",
  ],
  [
    "a token that was not drawn",
    "acceptDraft",
    () => [[0], f32(-Infinity, 2), f32(1, 2, 3, 4)],
    RangeError,
    "draftTokens[0] must be a token that draftLogits give with these options, got 0",
  ],
  [
    "NaN in the target's second row",
    "acceptDraft",
    () => [[1], f32(-Infinity, 2), f32(-Infinity, 2, 3, NaN)],
    RangeError,
    "targetLogits[3], with bias and penalties and as float32, must be below Infinity, got NaN",
  ],
  [
    "NaN in the draft",
    "acceptDraft",
    () => [[1], f32(NaN, 2), f32(1, 2, 3, 4)],
    RangeError,
    "draftLogits[0], with bias and penalties and as float32, must be below Infinity, got NaN",
  ],
  [
    "no target",
    "acceptDraft",
    () => [[1], f32(1, 2)],
    TypeError,
    "targetLogits must be a number[] or a typed array of numbers, got undefined",
  ],
  [
    "temperature 0",
    "sampleWithoutReplacement",
    () => [f32(1, 2), 1, { temperature: 0 }],
    RangeError,
    "temperature must be above 0, or one token alone can be drawn, got 0",
  ],
  [
    "k above n",
    "sampleWithoutReplacement",
    () => [f32(1, 2), 3],
    RangeError,
    "k must be at most 2, the number of logits, got 3",
  ],
  [
    "k above what is left",
    "sampleWithoutReplacement",
    () => [f32(1, 2, 3), 3, { topK: 2 }],
    RangeError,
    "k must be at most 2, as many tokens are left to draw, got 3",
  ],
  [
    "k above what has a weight",
    "sampleWithoutReplacement",
    () => [f32(1, -60, 3), 3],
    RangeError,
    "k must be at most 2, as many tokens are left to draw, got 3",
  ],
  ["no k", "sampleWithoutReplacement", () => [f32(1, 2)], TypeError, "k must be a number, got undefined"],
];

onEveryEngine("errors", (sampling) => {
  const loose = loosely(sampling);

  function refuses(name: Name, args: unknown[], type: ErrorConstructor, message: string): void {
    const before = written(args);
    let error: unknown;
    try {
      loose[name](...args);
    } catch (e) {
      error = e;
    }
    expect(error, message).toBeInstanceOf(type);
    expect((error as Error).message).toBe(`wasmax: ${message}`);
    expect(written(args), "nothing is written").toBe(before);
    expect(sampling.sample(f32(1, 3, 2), { temperature: 0 }), "the next call works").toBe(1);
  }

  describe.each(FILTERED)("options of %s", (name, first) => {
    test.each(OPTIONS)("%o", (options, type, message) => {
      refuses(name, [...first, options], type, message);
    });

    test("an unknown one", () => {
      const taken = name === "sample" ? ROW_DRAWS : name === "samplingProbabilities" ? FILTERS : DRAWS;
      refuses(name, [...first, { topk: 1 }], TypeError, `${name} takes no option "topk"; it takes ${taken}`);
    });

    if (name !== "createSampler")
      test.each(LATER)("%o", (options, message) => {
        refuses(name, [...first, options], RangeError, message);
      });
  });

  describe.each(DRAWN)("numbers of %s", (name, first) => {
    test.each(SOURCES)("%o", (options, type, message) => {
      refuses(name, [...first, options], type, message);
    });
    // By itself: in a list, Node 20 and 24 would name it differently.
    test("a bias that can be gone through, but is no Map", () => {
      const expected = "a Map, an object of index and amount, or pairs of them";
      const logitBias = new Map([[1, 2]]).entries();
      refuses(
        name,
        [...first, { logitBias }],
        TypeError,
        `logitBias must be ${expected}, got a Map Iterator`,
      );
    });
    if (name !== "createSampler") {
      test.each(NUMBERS)("random that returns %s", (value, type, message) => {
        refuses(name, [...first, { random: () => value }], type, message);
      });
      test("random that throws", () => {
        const mine = new Error("mine");
        const random = () => {
          throw mine;
        };
        expect(() => loose[name](...first, { random })).toThrow(mine);
        expect(sampling.sample(f32(1, 3, 2), { temperature: 0 })).toBe(1);
      });
    }
  });

  describe.each([
    ["logits", LOGITS],
    ["masks", MASKED],
    ["rows", ROWS],
    ["out", OUT],
    ["topK, argmax and logprobs", TOP],
    ["acceptDraft and sampleWithoutReplacement", MANY],
  ] as const)("%s", (_, cases) => {
    test.each(cases)("%s, %s", (_title, name, args, type, message) => refuses(name, args(), type, message));
  });

  test("the second number of random, of rows that ask", () => {
    let calls = 0;
    const random = () => (calls++ === 0 ? 0.5 : 2);
    const o = { shape: [3, 2], temperature: [1, 0, 1], random };
    const x = f32(1, 2, 3, 4, 5, 6);
    refuses("sample", [x, o], RangeError, "number 1 of random must be in [0, 1), got 2");
  });

  test("what bias or a penalty makes infinite", () => {
    const big = 3e38;
    const message = "logits[1], with bias and penalties and as float32, must be below Infinity, got Infinity";
    refuses("sample", [f32(1, big), { history: [1], repetitionPenalty: 0.5 }], RangeError, message);
    refuses("sample", [f32(1, big), { logitBias: { 1: 3e38 } }], RangeError, message);
    const lost = message.replace(/Infinity$/, "NaN");
    const both = { history: [1, 1], frequencyPenalty: -1e308, where: Uint8Array.of(1, 1) };
    refuses("sample", [f32(1, -Infinity), both], RangeError, lost);
  });
});
