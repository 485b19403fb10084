/**
 * `wasmax/transformers` on a stand-in of transformers.js, of the same form. The real package is in
 * test/package/generation.
 */
import { describe, expect, test } from "vitest";
import { createSampler } from "../../src/sampling.js";
import {
  type SamplingProcessorOptions,
  samplingParameters,
  samplingProcessor,
} from "../../src/transformers.js";

/** A function of its prototype's methods, as the classes of transformers.js make. */
class Callable {
  constructor() {
    const closure = (...args: unknown[]): unknown => (closure as unknown as Processor)._call(...args);
    // biome-ignore lint/correctness/noConstructorReturn: as the package does
    return Object.setPrototypeOf(closure, new.target.prototype);
  }
}
interface Processor {
  (...args: unknown[]): unknown;
  _call(...args: unknown[]): unknown;
}
class LogitsProcessor extends Callable {}
class LogitsProcessorList extends Callable {
  processors: unknown[] = [];
  push(item: unknown) {
    this.processors.push(item);
  }
  extend(items: Iterable<unknown>) {
    this.processors.push(...items);
  }
}
const transformers = { LogitsProcessor, LogitsProcessorList };

const N = 33;
/** Logits of a step, in rows. */
const values = (step: number, rows = 1) =>
  Float32Array.from({ length: rows * N }, (_, i) => Math.sin(i * 12.9898 + step * 78.233) * 4);
const tensor = (data: Float32Array | Float64Array | Uint16Array, rows = 1, type = "float32") => ({
  type,
  dims: [rows, N],
  data,
});
const make = (options?: SamplingProcessorOptions) =>
  samplingProcessor(transformers, options) as unknown as Processor;

/** Draws as `generate()` does, `steps` tokens of each sequence. */
function generate(processor: Processor, prompts: number[][], steps = 10): number[][] {
  const rows = prompts.length;
  const ids = prompts.map((prompt) => prompt.map(BigInt));
  for (let step = 0; step < steps; step++) {
    const logits = tensor(values(step, rows), rows);
    expect(processor(ids, logits)).toBe(logits);
    ids.forEach((sequence, row) => {
      const own = logits.data.subarray(row * N, (row + 1) * N);
      const token = own.indexOf(0);
      expect(own.filter((x) => x === -Infinity)).toHaveLength(N - 1);
      sequence.push(BigInt(token));
    });
  }
  return ids.map((sequence, row) => sequence.slice(prompts[row]?.length).map(Number));
}

/** What a sampler draws of the logits of one row. */
function drawn(options: object, row = 0, rows = 1, steps = 10): number[] {
  const sampler = createSampler(options);
  return Array.from({ length: steps }, (_, step) =>
    sampler.next(values(step, rows).subarray(row * N, (row + 1) * N)),
  );
}

test("the processor is one of the module's", () => {
  expect(samplingProcessor(transformers)).toBeInstanceOf(LogitsProcessor);
});

test("the tokens are those of createSampler, and each generation begins anew", () => {
  const options = { seed: 3, temperature: 2, topP: 0.9, repetitionPenalty: 1.3, frequencyPenalty: 0.4 };
  const processor = make(options);
  for (const prompt of [[1, 2, 3], [5], [1, 2, 3]])
    expect(generate(processor, [prompt])).toEqual([drawn({ ...options, prompt })]);
});

test("a batch: seeds and other numbers by row", () => {
  const [seed, step, topK] = [
    [4, 5, 6],
    [0, 9, 2],
    [1, 5, 0],
  ];
  const texts = generate(make({ seed, step, topK, presencePenalty: 1 }), [[1], [2], [3]]);
  texts.forEach((text, row) => {
    const own = { seed: seed?.[row], step: step?.[row], topK: topK?.[row], presencePenalty: 1 };
    expect(text).toEqual(drawn(own, row, 3));
  });
});

test("the prompt without padding, and without what has no logit", () => {
  const penalty = { seed: 1, repetitionPenalty: 5 };
  const due = [drawn({ ...penalty, prompt: [7, 0] })];
  expect(generate(make({ ...penalty, padToken: 0 }), [[0, 0, 7, 0, N]])).toEqual(due);
  expect(generate(make({ ...penalty, padToken: 0 }), [[0, 0]])).toEqual([drawn(penalty)]);
  expect(generate(make({ ...penalty, prompt: [7, 0] }), [[9]])).toEqual(due);
  expect(generate(make({ ...penalty, prompt: [[7, 0]] }), [[9]])).toEqual(due);
});

test("options are read once; a mask and a bias at each draw", () => {
  const seed = [5];
  const where = new Uint8Array(N).fill(1);
  const logitBias = new Map<number, number>();
  const processor = make({ seed, where, logitBias });
  seed[0] = 6;
  expect(generate(processor, [[1]])).toEqual([drawn({ seed: 5 })]);
  where.fill(0, 1);
  expect(generate(processor, [[1]])).toEqual([new Array(10).fill(0)]);
  where.fill(1);
  logitBias.set(8, 1000);
  expect(generate(processor, [[1]])).toEqual([new Array(10).fill(8)]);
});

test("bits of float16, and float64", () => {
  for (const [data, type, low] of [
    [new Uint16Array(N).fill(0x3c00), "float16", 0xfc00],
    [new Float64Array(N), "float64", -Infinity],
  ] as const) {
    data[4] = 0x4400;
    const { data: left } = make({ topK: 1 })([[1]], tensor(data, 1, type)) as { data: Uint16Array };
    expect(Array.from(left)).toEqual(Array.from({ length: N }, (_, i) => (i === 4 ? 0 : low)));
  }
});

test("the parameters, whose list takes others before the processor", () => {
  const { logits_processor, ...rest } = samplingParameters(transformers, { topK: 1 });
  expect(rest).toEqual({ do_sample: false, num_beams: 1, repetition_penalty: 1 });
  expect(logits_processor).toBeInstanceOf(LogitsProcessorList);
  const [processor] = logits_processor.processors;
  expect(processor).toBeInstanceOf(LogitsProcessor);
  logits_processor.push(1);
  logits_processor.extend([2, 3]);
  expect(logits_processor.processors).toEqual([1, 2, 3, processor]);
});

describe("an error leaves the logits, and the next step works", () => {
  const refuses = (ids: unknown, logits: unknown, error: typeof Error, message: RegExp) => {
    const processor = make({ seed: 1 });
    expect(() => processor(ids, logits)).toThrow(error);
    expect(() => processor(ids, logits)).toThrow(message);
  };
  test("tensors and sequences", () => {
    const type = /^wasmax: the type of logits must be "float32", "float16" or "float64", got "int32"$/;
    refuses([[1n]], { ...tensor(values(0)), type: "int32" }, TypeError, type);
    refuses([[1n]], { ...tensor(values(0)), data: [1] }, TypeError, /^wasmax: the type of logits/);
    refuses([[1n]], undefined, TypeError, /^wasmax: logits must be a tensor, got undefined$/);
    refuses([[1n], [2n]], tensor(values(0)), RangeError, /must be \[2, 33\], .* got \[1, 33\]$/);
    refuses(1n, tensor(values(0)), TypeError, /^wasmax: input_ids must be a list of sequences, got 1n$/);
  });
  test("a sequence that goes on otherwise, or not at all", () => {
    const processor = make({ seed: 1 });
    const ids = [[1n]];
    processor(ids, tensor(values(0)));
    expect(() => processor(ids, tensor(values(1)))).toThrow(/^wasmax: the length of sequence 0 must be 2: /);
    const [due, next] = drawn({ seed: 1 }) as [number, number];
    ids[0]?.push(BigInt((due + 1) % N));
    const logits = tensor(values(1));
    expect(() => processor(ids, logits)).toThrow(`must be ${due}, which was drawn (num_beams must be 1`);
    expect(logits.data).toEqual(values(1));
    ids[0]?.splice(1, 1, BigInt(due));
    processor(ids, logits);
    expect(logits.data.indexOf(0)).toBe(next);
  });
  test("what `sample` refuses, and what a callback throws", () => {
    const ids = [[1n]];
    const logits = tensor(values(0).fill(-Infinity));
    expect(() => make()(ids, logits)).toThrow(RangeError);
    const fails = make({
      where: () => {
        throw new Error("no mask");
      },
    });
    const others = tensor(values(0));
    expect(() => fails(ids, others)).toThrow("no mask");
    expect(others.data).toEqual(values(0));
  });
});

test.each([
  [{ minP: 2 }, RangeError, "wasmax: minP must be a number in [0, 1], got 2"],
  [{ topK: ["a"] }, TypeError, 'wasmax: topK[0] must be a number, got "a"'],
  [{ logitBias: { a: 1 } }, TypeError, /^wasmax: a token of logitBias must be a number/],
  [{ prompt: 5 }, TypeError, /^wasmax: prompt must be an array of tokens/],
  [
    { where: [1] },
    TypeError,
    "wasmax: where must be a Uint8Array, an Int32Array, a Uint32Array or a function",
  ],
  [{ onDraw: 1 }, TypeError, "wasmax: onDraw must be a function, got 1"],
  [{ padToken: 0.5 }, RangeError, "wasmax: padToken must be an integer of at least 0, got 0.5"],
  [{ seed: 1, random: Math.random }, TypeError, "wasmax: seed and random exclude each other, got both"],
  [{ dtype: "float16" }, TypeError, /^wasmax: samplingProcessor takes no option "dtype"; it takes epsilon/],
])("options are checked when the processor is made: %o", (options, error, message) => {
  expect(() => make(options as SamplingProcessorOptions)).toThrow(error);
  expect(() => make(options as SamplingProcessorOptions)).toThrow(message);
});

test("what is not the module", () => {
  for (const other of [undefined, null, {}, "module", { LogitsProcessor: {} }]) {
    const message = /^wasmax: transformers must be the module @huggingface\/transformers, with Logits/;
    const given = other as unknown as typeof transformers;
    expect(() => samplingProcessor(given)).toThrow(message);
    expect(() => samplingParameters(given)).toThrow(message);
  }
});
