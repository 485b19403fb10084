/** What a public function of this entry is. */
import type { Work } from "./work.js";

/** As src/functions/operation.ts, on the engines of this entry. */
export interface SamplingOperation {
  readonly name: string;
  /** The options that it takes, in the order in which messages list them. */
  readonly options: readonly string[];
  /** From the arguments of a call, unchecked, to its result. */
  readonly run: (work: Work, first: unknown, second?: unknown, third?: unknown, fourth?: unknown) => unknown;
}
