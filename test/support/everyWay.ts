/** One call in every way that must give the same bits: a new result, in `out` and in place. */
import { expect } from "vitest";
import type { Findings } from "./findings.js";
import { differing } from "./same.js";
import { type Case, decoded, HAS_FLOAT16, Maker, type Numbers } from "./vectors.js";

export type Functions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** How far element i may be off. */
export type Bound = (i: number) => number;

/** The makers with which a case is run. */
export const makers = (c: Case) => [
  new Maker(c.kind),
  ...(c.kind === "float16" && HAS_FLOAT16 ? [new Maker(c.kind, true)] : []),
];

const LONG = ["bias", "where", "weights"];
export const title = (c: Case) =>
  `${c.name}, ${c.kind}, ${JSON.stringify(c.options, (key, v) => (LONG.includes(key) ? "…" : v))}`;

export const same = (a: ArrayLike<number>, b: ArrayLike<number>) => differing(a, b) === -1;

/** One call in every way; returns the numbers of its result. */
export function everyWay(
  f: Findings,
  call: (...args: unknown[]) => unknown,
  c: Case,
  maker: Maker,
  args: readonly string[],
  inPlace: readonly string[],
): ArrayLike<number> {
  const given = () => args.map((name) => maker.argument(c, name));
  const options = () => maker.options(c.options);
  const before = given();
  const asked = options();
  const result = call(...before, asked);
  expect(before, "the arguments are as they were").toEqual(given());
  expect(asked, "and the options").toEqual(options());
  if (typeof result === "number") return [result];
  const y = result as Numbers;
  const out = maker.out(y.length);
  expect(Object.getPrototypeOf(y), "the class of the result").toBe(Object.getPrototypeOf(out));
  expect(call(...given(), { ...options(), out }), "out is returned").toBe(out);
  if (!same(out, y)) f.note(`${title(c)}: other bits in out: ${out}, not ${y}`);
  if (maker.kind === maker.result) {
    for (const name of inPlace) {
      const own = given();
      const at = own[args.indexOf(name)] as Numbers;
      expect(call(...own, { ...options(), out: at }), "in place").toBe(at);
      if (!same(at, y)) f.note(`${title(c)}: other bits in place of ${name}: ${at}, not ${y}`);
    }
  }
  return decoded(y, maker.result);
}
