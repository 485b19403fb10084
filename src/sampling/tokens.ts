/** Tokens as arguments: `prompt`, `history`, `logitBias`, read once. */

import { lengthOf } from "../input/arrays.js";
import { listLength, wrongKind, wrongValue } from "../input/errors.js";
import { tagOf } from "../intrinsics/typedArrays.js";

const LIST = "an array of tokens (a number[] or a typed array of integers)";

/** Whether a typed array is of integers that are tokens. */
const isIntegers = (tag: string | undefined) => tag !== undefined && /^(Ui|I)nt/.test(tag);

/** Reads a list of tokens, each once. Whether they are in the vocabulary is seen later. */
export function readTokens(name: string, list: unknown): Float64Array {
  const tag = tagOf(list);
  if (!isIntegers(tag) && !Array.isArray(list)) throw wrongKind(name, LIST, list);
  const given = list as ArrayLike<unknown>;
  const length =
    tag === undefined ? listLength(name, given as unknown[]) : lengthOf(name, list as ArrayBufferView);
  const tokens = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const token = given[i];
    if (typeof token !== "number") throw wrongKind(`${name}[${i}]`, "a number", token);
    tokens[i] = token;
  }
  return tokens;
}

/** A RangeError unless a token is one of n. */
export function checkToken(name: string, token: number, n: number): void {
  if (!(Number.isInteger(token) && token >= 0 && token < n))
    throw wrongValue(name, `an integer in [0, ${n}), a token`, token);
}

/** A list for all rows, or one for each. */
export type Lists = Float64Array | readonly Float64Array[] | undefined;

/** Reads `prompt` or `history`: a list or, if `many`, a list of lists. */
export function readLists(name: string, given: unknown, many: boolean): Lists {
  if (given === undefined) return undefined;
  if (many && Array.isArray(given)) {
    const length = listLength(name, given);
    const head: unknown = given[0];
    if (typeof head === "object" && head !== null) {
      const lists: Float64Array[] = [];
      for (let i = 0; i < length; i++) lists.push(readTokens(`${name}[${i}]`, i === 0 ? head : given[i]));
      return lists;
    }
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

/** Reads `logitBias`, each part once. */
export function readBias(given: unknown): Bias | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null || tagOf(given) !== undefined)
    throw wrongKind("logitBias", AMOUNTS, given);
  const pairs: [unknown, unknown][] = [];
  const seen = new Set<unknown>();
  if (Array.isArray(given)) {
    const length = listLength("logitBias", given);
    for (let i = 0; i < length; i++) {
      const pair: unknown = given[i];
      if (!Array.isArray(pair) || pair.length !== 2) throw wrongKind(`logitBias[${i}]`, "a pair", pair);
      pairs.push([pair[0], pair[1]]);
    }
  } else if (Object.prototype.toString.call(given) === "[object Map]") {
    const each: unknown = Map.prototype.forEach;
    (each as (this: unknown, f: (v: unknown, k: unknown) => void) => void).call(given, (v, k) =>
      pairs.push([k, v]),
    );
  } else {
    for (const key of Object.keys(given)) {
      const token = Number(key);
      if (String(token) !== key) throw wrongKind("a token of logitBias", "a number", key);
      pairs.push([token, (given as { [key: string]: unknown })[key]]);
    }
  }
  const tokens = new Float64Array(pairs.length);
  const amounts = new Float64Array(pairs.length);
  pairs.forEach(([token, amount], i) => {
    if (typeof token !== "number") throw wrongKind("a token of logitBias", "a number", token);
    const name = `logitBias of ${token}`;
    if (typeof amount !== "number") throw wrongKind(name, "a number", amount);
    if (seen.has(token)) throw wrongValue("logitBias", "one amount a token", `two of ${token}`);
    seen.add(token);
    if (!(amount < Infinity)) throw wrongValue(name, "a number below Infinity", amount);
    tokens[i] = token;
    amounts[i] = amount;
  });
  return { tokens, amounts };
}
