/** The types of `wasmax/transformers`. Those of transformers.js are told by what is used of them. */

import type { Filters, PerRow, Source, Tokens } from "./sampling.js";

export type { LogitBias, PerRow, Tokens } from "./sampling.js";

/** The module `@huggingface/transformers`, of which the base class of logits processors is used. */
export interface ProcessorModule<P> {
  readonly LogitsProcessor: new () => P;
}

/** The same module, of which the list of processors is used too. */
export interface ParametersModule<P, L> extends ProcessorModule<P> {
  readonly LogitsProcessorList: new () => L;
}

/** Which tokens are allowed: bytes or bits, of one row or of all. */
export type Allowed = Uint8Array | Int32Array | Uint32Array;

/**
 * Options of `samplingProcessor` and `samplingParameters`: those of `sample`, but for `shape` and `dtype`,
 * which the tensor has.
 */
export type SamplingProcessorOptions = Omit<Filters<PerRow, Tokens | readonly Tokens[]>, "where"> &
  Source<PerRow> & {
    /**
     * Which tokens are allowed: a byte a token, 0 where it is not (Uint8Array), or a bit, least significant
     * first, in ⌈n / 32⌉ words a row (Int32Array, Uint32Array), of one row or of all. It is read at each
     * draw. Or a function that is called before each draw, with the tokens that each sequence has generated;
     * where it returns undefined, all are allowed.
     */
    where?: Allowed | ((history: readonly (readonly number[])[]) => Allowed | undefined) | undefined;
    /** Is called after each draw with the tokens drawn, one a sequence. */
    onDraw?: ((tokens: readonly number[]) => void) | undefined;
    /**
     * The token that pads shorter prompts of a batch on the left, the tokenizer's `pad_token_id`. At the
     * beginning of a prompt it does not count as a token of it.
     */
    padToken?: number | undefined;
  };

/** Arguments of `generate()`: the processor, and what keeps the rest of transformers.js out of its way. */
export interface SamplingParameters<L> {
  /** The processor alone. What is pushed on this list goes before it. */
  logits_processor: L;
  /** The greedy sampler takes the token that was drawn, without an ONNX session. */
  do_sample: false;
  num_beams: 1;
  /** That of the model's `generation_config.json` does not count: `repetitionPenalty` does. */
  repetition_penalty: 1;
}
