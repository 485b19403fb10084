/** Tokens as arguments: `prompt`, `history`, `logitBias`, read once. */

import { float64s, lengthOf } from "../input/arrays.js";
import { listLength, wrongKind, wrongValue } from "../input/errors.js";
import { counted } from "../intrinsics/objects.js";
import { tagOf } from "../intrinsics/typedArrays.js";

const LIST = "an array of tokens (a number[] or a typed array of integers)";

/** Whether a typed array is of integers that are tokens. */
const isIntegers = (tag: string | undefined) => tag !== undefined && /^(Ui|I)nt/.test(tag);

/**
 * Reads a list of tokens, each once; the first may have been read. Whether they are in the vocabulary is seen
 * later.
 */
export function readTokens(name: string, list: unknown, head?: unknown): Float64Array {
  const tag = tagOf(list);
  if (!isIntegers(tag) && !Array.isArray(list)) throw wrongKind(name, LIST, list);
  const given = list as ArrayLike<unknown>;
  const length =
    tag === undefined ? listLength(name, given as unknown[]) : lengthOf(name, list as ArrayBufferView);
  const tokens = float64s(length);
  for (let i = 0; i < length; i++) {
    const token = i === 0 && head !== undefined ? head : given[i];
    if (typeof token !== "number") throw wrongKind(`${name}[${i}]`, "a number", token);
    tokens[i] = token;
  }
  return tokens;
}

/** A RangeError unless a token is one of n; it is number i of a list. */
export function checkToken(name: string, token: number, n: number, i?: number): void {
  if (Number.isInteger(token) && token >= 0 && token < n) return;
  // Only here: the names of 2,000 tokens took half as long as a softmax.
  throw wrongValue(i === undefined ? name : `${name}[${i}]`, `an integer in [0, ${n}), a token`, token);
}

/** A list for all rows, or one for each. */
export type Lists = Float64Array | readonly Float64Array[] | undefined;

/** Reads `prompt` or `history`: a list or, if `many`, a list of lists. */
export function readLists(name: string, given: unknown, many: boolean): Lists {
  if (given === undefined) return undefined;
  if (many && Array.isArray(given)) {
    const length = listLength(name, given);
    const head: unknown = length > 0 ? given[0] : undefined;
    if (typeof head !== "object" || head === null) return readTokens(name, given, head);
    // Not by `push`, which a setter of Object.prototype would see.
    return Array.from(counted(length), (_, i) => readTokens(`${name}[${i}]`, i === 0 ? head : given[i]));
  }
  return readTokens(name, given);
}

/** A RangeError where lists are not of one a row. */
export function checkLists(name: string, lists: Lists, rows: number): void {
  if (Array.isArray(lists) && lists.length !== rows)
    throw wrongValue(`the length of ${name}`, `${rows}, the number of rows`, lists.length);
}

/** The list of a row. */
export const listOf = (lists: Lists, row: number): Float64Array | undefined =>
  Array.isArray(lists) ? (lists[row] as Float64Array) : (lists as Float64Array | undefined);

/** Tokens and what is added to their logits. */
export interface Bias {
  readonly tokens: Float64Array;
  readonly amounts: Float64Array;
}

const AMOUNTS = "a Map, an object of index and amount, or pairs of them";

/** Whether it is a Map, of any realm. */
function isMap(value: object): value is Map<unknown, unknown> {
  try {
    Map.prototype.has.call(value, value);
    return true;
  } catch {
    return false;
  }
}

/** Reads `logitBias`, each part once. */
export function readBias(given: unknown): Bias | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null || tagOf(given) !== undefined)
    throw wrongKind("logitBias", AMOUNTS, given);
  const isList = Array.isArray(given);
  const map = isMap(given) ? new Map(given) : undefined;
  // What else can be gone through would be taken for an object without properties.
  if (!isList && map === undefined && Symbol.iterator in given) throw wrongKind("logitBias", AMOUNTS, given);
  const keys = isList || map !== undefined ? [] : Object.keys(given);
  const length = isList ? listLength("logitBias", given) : (map?.size ?? keys.length);
  const [tokens, amounts] = [float64s(length), float64s(length)];
  const seen = new Set<unknown>();
  let i = 0;
  const add = (token: unknown, amount: unknown) => {
    if (typeof token !== "number") throw wrongKind("a token of logitBias", "a number", token);
    const name = `logitBias of ${token}`;
    if (typeof amount !== "number") throw wrongKind(name, "a number", amount);
    if (!(amount < Infinity)) throw wrongValue(name, "a number below Infinity", amount);
    if (seen.has(token))
      throw new RangeError(`wasmax: logitBias must have one amount a token, got two of ${token}`);
    seen.add(token);
    tokens[i] = token;
    amounts[i++] = amount;
  };
  map?.forEach((amount, token) => {
    add(token, amount);
  });
  for (const key of keys) {
    const token = Number(key);
    if (String(token) !== key) throw wrongKind("a token of logitBias", "a number", key);
    add(token, (given as { [key: string]: unknown })[key]);
  }
  for (let j = 0; isList && j < length; j++) {
    const pair: unknown = given[j];
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongKind(`logitBias[${j}]`, "a pair", pair);
    add(pair[0], pair[1]);
  }
  return { tokens, amounts };
}
