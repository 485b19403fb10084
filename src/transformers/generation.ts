/** What a processor knows of one call of `generate()`: whose tokens are the prompt's, and which are drawn. */
import { wrongKind, wrongValue } from "../input/errors.js";
import type { Options } from "./options.js";

/** The sequences of a batch, as `generate()` hands them over, one list all along. */
export type Sequences = readonly (readonly (bigint | number)[])[];

/** Checks the first argument of a processor. */
export function readSequences(given: unknown): Sequences {
  if (!Array.isArray(given) || given.length === 0 || !given.every(Array.isArray))
    throw wrongKind("input_ids", "a list of sequences", given);
  return given;
}

/** The list of a row, where there is one list or one for each. */
function ofRow(lists: Options["prompt"], row: number, rows: number, name: string): number[] {
  const [head] = lists ?? [];
  if (typeof head !== "object") return [...((lists ?? []) as readonly number[])];
  if (lists?.length !== rows)
    throw wrongValue(`the length of ${name}`, `${rows}, the number of sequences`, lists?.length);
  return [...(lists[row] as readonly number[])];
}

/**
 * The tokens of a prompt that have a logit, without those that pad it: each once, as all are read to draw.
 */
function promptOf(sequence: Sequences[number], n: number, padToken: number | undefined): number[] {
  const tokens = sequence.map(Number);
  const from = padToken === undefined ? 0 : tokens.findIndex((token) => token !== padToken);
  return from < 0 ? [] : [...new Set(tokens.slice(from))].filter((token) => token < n);
}

export class Generation {
  readonly prompt: readonly number[][];
  /** Of each sequence, those of the option and those that were drawn. */
  readonly history: readonly number[][];
  /** How many steps have been taken. */
  steps = 0;
  /** How long the sequences were at first. */
  readonly #lengths: readonly number[];
  #drawn: readonly number[] = [];

  constructor(sequences: Sequences, n: number, { prompt, history, padToken }: Options) {
    const rows = sequences.length;
    this.#lengths = sequences.map(({ length }) => length);
    this.prompt = sequences.map((sequence, i) =>
      prompt === undefined ? promptOf(sequence, n, padToken) : ofRow(prompt, i, rows, "prompt"),
    );
    this.history = sequences.map((_, i) => ofRow(history, i, rows, "history"));
  }

  /** A RangeError where the sequences do not go on with the tokens that were drawn. */
  check(sequences: Sequences): void {
    const rows = this.#lengths.length;
    if (sequences.length !== rows)
      throw wrongValue("the number of sequences", String(rows), sequences.length);
    sequences.forEach((sequence, i) => {
      const due = (this.#lengths[i] as number) + this.steps;
      if (sequence.length !== due) {
        const why = this.steps > 0 ? ": a token for each draw (is a processor in the list twice?)" : "";
        throw wrongValue(`the length of sequence ${i}`, `${due}${why}`, sequence.length);
      }
      if (this.steps === 0) return;
      const [token, drawn] = [Number(sequence[due - 1]), this.#drawn[i]];
      if (token === drawn) return;
      const rules = "num_beams must be 1, and no processor may come after this one";
      throw wrongValue(`the last token of sequence ${i}`, `${drawn}, which was drawn (${rules})`, token);
    });
  }

  /** Takes the tokens of a draw, one a sequence. */
  take(tokens: readonly number[]): void {
    this.#drawn = tokens;
    tokens.forEach((token, i) => {
      this.history[i]?.push(token);
    });
    this.steps++;
  }
}
