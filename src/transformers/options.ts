/** The options of a processor: each read once, before the first draw. */
import { readNatural, wrongKind } from "../input/errors.js";
import { readNamed } from "../input/options.js";
import { bare } from "../intrinsics/objects.js";
import { tagOf } from "../intrinsics/typedArrays.js";
import { readSource } from "../sampling/numbers.js";
import { optionsWith, type SamplingRead } from "../sampling/options.js";
import { Columns } from "../sampling/settings.js";
import { readBias, readLists } from "../sampling/tokens.js";

/** Those of `sample` but `shape` and `dtype`, which tensors have, and two of its own. */
const OPTIONS = /* @__PURE__ */ optionsWith("onDraw", "padToken", "random", "seed", "step");

/** Those that a processor changes from draw to draw, or keeps to itself. */
const OWN: readonly string[] = ["history", "onDraw", "padToken", "prompt", "step", "where"];

type Lists = readonly number[] | readonly (readonly number[])[];

export interface Options {
  /** Those that `sample` gets as they are. */
  readonly fixed: { readonly [name: string]: unknown };
  readonly step: number | readonly number[] | undefined;
  readonly prompt: Lists | undefined;
  readonly history: Lists | undefined;
  /** Whether a penalty looks at the tokens. */
  readonly counts: boolean;
  readonly where: unknown;
  readonly onDraw: ((tokens: readonly number[]) => void) | undefined;
  readonly padToken: number | undefined;
}

function readCallback<F>(name: string, given: unknown): F | undefined {
  if (given !== undefined && typeof given !== "function") throw wrongKind(name, "a function", given);
  return given as F | undefined;
}

/** A copy of a list, or of lists, of tokens. */
function copied(name: string, given: unknown): Lists | undefined {
  const lists = readLists(name, given, true);
  if (lists === undefined) return undefined;
  return Array.isArray(lists)
    ? lists.map((list: Float64Array) => Array.from(list))
    : Array.from(lists as Float64Array);
}

/** Reads the options of `name`. What depends on the vocabulary is checked at each draw. */
export function readProcessorOptions(name: string, given: unknown): Options {
  // Always the careful way, which knows what stands on Object.prototype: it is walked once a processor.
  const read = readNamed(name, given, OPTIONS, () => true) as { readonly [name: string]: unknown };
  const o = read as SamplingRead;
  new Columns(o, true);
  readSource(o, true);
  readBias(o.logitBias);
  const { padToken, where, step } = read;
  if (padToken !== undefined) readNatural("padToken", padToken);
  if (where !== undefined && typeof where !== "function" && !/^Uint8|^U?[Ii]nt32/.test(tagOf(where) ?? ""))
    throw wrongKind("where", "a Uint8Array, an Int32Array, a Uint32Array or a function", where);

  const fixed = bare();
  for (const key of Object.keys(read)) {
    const value = read[key];
    if (OWN.includes(key)) continue;
    // Numbers stay what they were; a bias may change between two draws.
    const isColumn = typeof value === "object" && key !== "logitBias";
    fixed[key] = isColumn ? Array.from(value as readonly number[]) : value;
  }
  return {
    fixed,
    step: typeof step === "object" ? Array.from(step as readonly number[]) : (step as number | undefined),
    prompt: copied("prompt", read["prompt"]),
    history: copied("history", read["history"]),
    counts: ["repetitionPenalty", "frequencyPenalty", "presencePenalty"].some((p) => read[p] !== undefined),
    where,
    onDraw: readCallback("onDraw", read["onDraw"]),
    padToken: padToken as number | undefined,
  };
}
