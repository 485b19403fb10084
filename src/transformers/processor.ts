/** The sampler as a processor of logits: it draws, and leaves a single token to choose from. */
import { wrongKind } from "../input/errors.js";
import { sample } from "../sampling.js";
import type {
  ParametersModule,
  ProcessorModule,
  SamplingParameters,
  SamplingProcessorOptions,
} from "../types/transformers.js";
import { Generation, readSequences } from "./generation.js";
import { type Options, readProcessorOptions } from "./options.js";
import { choose, readTensor } from "./tensor.js";

type Class = new () => { processors?: unknown };

/** A class of the module. */
function classOf(transformers: unknown, name: string): Class {
  const found =
    (typeof transformers === "object" || typeof transformers === "function") && transformers !== null
      ? (transformers as { [name: string]: unknown })[name]
      : undefined;
  if (typeof found === "function") return found as Class;
  throw wrongKind("transformers", `the module @huggingface/transformers, with ${name}`, transformers);
}

/** The steps from that of the options on, for `sample`. */
function stepOf({ fixed, step }: Options, steps: number): unknown {
  if (fixed["random"] !== undefined) return undefined;
  return typeof step === "object" ? step.map((first) => first + steps) : (step ?? 0) + steps;
}

/** What a processor does at each step, with the state of each generation by the list of its sequences. */
function drawer(options: Options): (sequences: unknown, logits: unknown) => unknown {
  const generations = new WeakMap<object, Generation>();
  return (given, logits) => {
    const sequences = readSequences(given);
    const rows = readTensor(logits, sequences.length);
    const generation = generations.get(sequences) ?? new Generation(sequences, rows.n, options);
    generation.check(sequences);
    const { prompt, history, steps } = generation;
    const { where, counts } = options;
    const drawn = sample(rows.data, {
      ...options.fixed,
      dtype: rows.dtype,
      shape: [sequences.length, rows.n],
      step: stepOf(options, steps),
      where: typeof where === "function" ? where(history) : where,
      prompt: counts ? prompt : undefined,
      history: counts ? history : undefined,
    } as object);
    const tokens = Array.from(drawn as unknown as Uint32Array);
    choose(rows, tokens);
    generation.take(tokens);
    generations.set(sequences, generation);
    options.onDraw?.(tokens);
    return logits;
  };
}

/** The processor for a function of this entry. */
function processorFor(name: string, transformers: unknown, given: unknown): object {
  const LogitsProcessor = classOf(transformers, "LogitsProcessor");
  const draw = drawer(readProcessorOptions(name, given));
  class SamplingProcessor extends LogitsProcessor {
    _call(sequences: unknown, logits: unknown): unknown {
      return draw(sequences, logits);
    }
  }
  return new SamplingProcessor();
}

/**
 * Makes a logits processor for `generate()` of transformers.js that draws the tokens itself, with all options
 * of `sample`: for each sequence it draws a token, and leaves 0 as its logit and −Infinity as all others.
 *
 * It must be the last processor, with `do_sample: false` and one beam; `samplingParameters` sees to all that.
 * It may serve several calls of `generate()`, also at the same time: each begins anew, with the same seed and
 * step. The tokens of the prompt are those that `generate()` was given, unless `prompt` says otherwise; of
 * an encoder and decoder, those of the decoder. With one seed for a batch, its sequences draw from different
 * random numbers, as the rows of `sample` do; with an array of seeds each draws as if it were alone.
 *
 * Source: the logits processors of Hugging Face's transformers (Wolf et al. 2020).
 *
 * @param transformers the module `@huggingface/transformers` (4.3), or an object with its `LogitsProcessor`.
 * @param options those of `sample` but `shape` and `dtype`, with `where` as a function too; `onDraw`,
 * `padToken`.
 * @returns an instance of a subclass of the module's `LogitsProcessor`.
 * @throws {TypeError} for what is not the module, an option of the wrong kind or an unknown one, for `seed`
 * or `step` with `random`; at a draw for a tensor that is not of float32, float16 or float64.
 * @throws {RangeError} for a wrong value; at a draw for what `sample` refuses, and where a sequence does not
 * go on with the token that was drawn, as with beams. The logits are as they were then.
 * @example
 * ```ts
 * const Base = class {};
 * const processor = samplingProcessor({ LogitsProcessor: Base }, { topK: 1 });
 * const logits = { type: "float32", dims: [1, 3], data: new Float32Array([1, 3, 2]) };
 * processor._call([[0n]], logits).data; // Float32Array [-Infinity, 0, -Infinity]
 * ```
 */
export function samplingProcessor<P extends object>(
  transformers: ProcessorModule<P>,
  options?: SamplingProcessorOptions,
): P {
  return processorFor("samplingProcessor", transformers, options) as P;
}

/**
 * Makes the arguments with which `generate()` of transformers.js samples as `sample` does: spread them among
 * the others, also among those of a pipeline.
 *
 * `logits_processor` is a list with a `samplingProcessor`. What is pushed on it later, as Whisper pushes what
 * it needs for timestamps, goes before the processor. `do_sample: false`, `num_beams: 1` and
 * `repetition_penalty: 1` replace what the model's `generation_config.json` may say. Its temperature, `top_k`
 * and `top_p` have no effect then; bans and lengths (`bad_words_ids`, `min_new_tokens`) still have theirs.
 *
 * Source: the logits processors of Hugging Face's transformers (Wolf et al. 2020).
 *
 * @param transformers the module `@huggingface/transformers` (4.3), or an object with its `LogitsProcessor`
 * and `LogitsProcessorList`.
 * @param options as of `samplingProcessor`.
 * @returns `{ logits_processor, do_sample, num_beams, repetition_penalty }`.
 * @throws {TypeError} for what is not the module, and for options as `samplingProcessor`.
 * @throws {RangeError} for options as `samplingProcessor`.
 * @example
 * ```ts
 * class LogitsProcessorList { processors = []; }
 * const transformers = { LogitsProcessor: class {}, LogitsProcessorList };
 * const { logits_processor, ...rest } = samplingParameters(transformers, { topP: 0.9, seed: 7 });
 * logits_processor.processors.length; // 1
 * rest; // { do_sample: false, num_beams: 1, repetition_penalty: 1 }
 * ```
 */
export function samplingParameters<P extends object, L extends object>(
  transformers: ParametersModule<P, L>,
  options?: SamplingProcessorOptions,
): SamplingParameters<L> {
  const LogitsProcessorList = classOf(transformers, "LogitsProcessorList");
  const processor = processorFor("samplingParameters", transformers, options);
  class SamplingList extends LogitsProcessorList {
    push(item: unknown): void {
      (this.processors as unknown[]).splice(-1, 0, item);
    }
    extend(items: Iterable<unknown>): void {
      for (const item of items) this.push(item);
    }
  }
  const list = new SamplingList();
  list.processors = [processor];
  return {
    logits_processor: list as unknown as L,
    do_sample: false,
    num_beams: 1,
    repetition_penalty: 1,
  };
}
