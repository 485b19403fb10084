/** What a public function is. */
import type { Host } from "../engine/interface.js";
import type { OptionName } from "../input/options.js";

/**
 * One public function: the root function calls it on the root's host, `create` binds it to a host of its own,
 * and the table of options in the documents, the fuzzer and the tests read it. A plain literal: a call at the
 * top level of a module would stay in every user's bundle.
 */
export interface Operation {
  readonly name: string;
  /** The options that it takes, in the order in which messages list them. */
  readonly options: readonly OptionName[];
  /** From the arguments of a call, unchecked, to its result. */
  readonly run: (host: Host, first: unknown, second?: unknown, third?: unknown) => unknown;
}
