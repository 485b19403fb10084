/** createOnline in chunks and in trees of merges, against the exact results in test/vectors/. */
import { describe, expect, test } from "vitest";
import * as bounds from "../support/bounds.js";
import { onEveryEngine } from "../support/engines.js";
import { type Functions, makers, same } from "../support/everyWay.js";
import { Findings } from "../support/findings.js";
import { casesOf, decoded, type Nested, type Numbers, numbers, RESULT } from "../support/vectors.js";

interface Online {
  push(chunk: unknown): unknown;
  merge(other: Online): unknown;
  logSumExp(): number;
  normalize(chunk: unknown, options?: unknown): unknown;
  readonly state: Float64Array;
  toJSON(): unknown;
}

onEveryEngine("exact results", (wasmax, engine) => {
  const functions = wasmax as unknown as Functions;
  const make = (state?: unknown) => (functions["createOnline"] as (state?: unknown) => Online)(state);

  describe("createOnline", () => {
    for (const c of casesOf("online")) {
      test(`${c.name}, ${c.kind}`, () => {
        const f = new Findings();
        const expected = c.expected["createOnline"] as {
          logSumExp: unknown;
          normalize: unknown[];
          merges: { tree: Nested; logSumExp: unknown }[];
        };
        const chunks = c.args["chunks"] as unknown as unknown[][];
        const kind = RESULT[c.kind];
        for (const maker of makers(c)) {
          const dtype = "dtype" in maker.options({}) ? { dtype: "float16" } : undefined;
          const push = (o: Online, chunk: unknown) =>
            dtype
              ? (o as unknown as Functions)["push"]?.(maker.logits(chunk), dtype)
              : o.push(maker.logits(chunk));
          const whole = make();
          for (const chunk of chunks) push(whole, chunk);
          const row = chunks.flatMap((chunk) => [...decoded(maker.logits(chunk), c.kind)]);
          // The state is float64 for every kind, so that logSumExp has no rounding to float16.
          const one = (what: string, got: number, want: unknown, n: number) =>
            f.compare(what, [got], [Number(want)], () =>
              bounds.logBound(kind === "float16" ? "float32" : kind, {}, Math.max(n, 1), Number(want)),
            );
          one("logSumExp", whole.logSumExp(), expected.logSumExp, row.length);
          const state = make(Float64Array.from(whole.state));
          expect(whole.state).toBeInstanceOf(Float64Array);
          expect(state.logSumExp(), "of its state").toBe(whole.logSumExp());
          for (const [at, chunk] of chunks.entries()) {
            const want = numbers(expected.normalize[at]);
            const y = whole.normalize(maker.logits(chunk), dtype) as Numbers;
            expect(Object.getPrototypeOf(y)).toBe(Object.getPrototypeOf(maker.out(0)));
            const before = chunks.slice(0, at).flat().length;
            const all = bounds.scores([], row, 1);
            f.compare(`normalize chunk ${at}`, decoded(y, kind), want, (i) =>
              bounds.softmaxBound(engine, kind, {}, all, before + i, want[i] as number),
            );
            const own = maker.logits(chunk);
            expect(whole.normalize(own, { ...dtype, out: own }), "in place").toBe(own);
            if (!same(own, y)) f.note(`normalize chunk ${at}: other bits in place`);
            const out = maker.out(y.length);
            expect(whole.normalize(maker.logits(chunk), { ...dtype, out }), "out").toBe(out);
            if (!same(out, y)) f.note(`normalize chunk ${at}: other bits in out`);
          }
          const build = (tree: Nested): Online => {
            const o = make();
            if (typeof tree === "number") push(o, chunks[tree]);
            else for (const part of tree) o.merge(build(part));
            return o;
          };
          for (const { tree, logSumExp } of expected.merges)
            one(`merge ${JSON.stringify(tree)}`, build(tree).logSumExp(), logSumExp, row.length);
          if (chunks.length > 1) {
            const [ab, ba] = [build([0, 1]), build([1, 0])];
            expect(ab.state, "merging commutes bit for bit").toEqual(ba.state);
          }
        }
        f.done();
      });
    }
  });
});
