/**
 * Rows longer than the scratch of the default instance are streamed through it in pieces, which changes no
 * bit: a masked row has the bits of one with −Infinity written in, a row in the arena those of one on the
 * heap, and trailing −Infinity changes nothing. Only softmax sums differently there: each piece against its
 * own maximum.
 */
import { expect, test } from "vitest";
import { onEveryEngine } from "../support/engines.js";
import type { Functions } from "../support/everyWay.js";
import { rowOf } from "../support/spots.js";

type Floats = Float32Array | Float64Array;

/** What the scratch holds (236,544 float32), half of it, and less and more. */
const SIZES = {
  float32: [118_000, 118_272, 236_000, 236_544, 240_000, 263_000],
  float64: [59_008, 59_136, 118_000, 118_272, 120_000, 133_000],
};
const SCRATCH = { float32: 236_544, float64: 118_272 };

onEveryEngine("bits of long rows", (wasmax, engine, make) => {
  const f = wasmax as unknown as Functions;
  const arena = make(2 ** 23);
  const inArena = arena as unknown as Functions;

  for (const kind of ["float32", "float64"] as const) {
    const Kind = kind === "float32" ? Float32Array : Float64Array;
    const row = (name: string, n: number): Floats => new Kind(rowOf(name, n));
    const numbers = (y: unknown): Floats => (typeof y === "number" ? Float64Array.of(y) : (y as Floats));
    const agree = (a: unknown, b: unknown, count: number, what: string) => {
      const [x, y] = [numbers(a), numbers(b)];
      for (let i = 0; i < count; i++)
        if (!Object.is(x[i], y[i])) expect.fail(`${what}: [${i}] is ${x[i]}, not ${y[i]}`);
    };

    test(`${kind}: masked is −Infinity written in, there and at work where it lies`, () => {
      for (const n of SIZES[kind]) {
        const x = row("x", n);
        const where = Uint8Array.from(rowOf("where", n));
        arena.reset();
        const written = kind === "float32" ? arena.float32(n) : arena.float64(n);
        for (let i = 0; i < n; i++) written[i] = where[i] === 0 ? -Infinity : (x[i] as number);
        for (const temperature of [undefined, 0.7]) {
          for (const [name, count] of [
            ["softmax", n],
            ["logSoftmax", n],
            ["logSumExp", 1],
          ] as const) {
            const got = f[name]?.(x, { where, temperature });
            agree(got, inArena[name]?.(written, { temperature }), count, `${name} of ${n} at ${temperature}`);
          }
        }
      }
    });

    test(`${kind}: −Infinity at the end of a row changes nothing but its length`, () => {
      const sizes = SIZES[kind].map((n) => n - (n % 16));
      for (const [n, longest] of sizes.flatMap((a) =>
        sizes.filter((b) => b > a).map((b) => [a, b] as const),
      )) {
        const long = (values: Floats, filler: number) => {
          const y = new Kind(longest).fill(filler);
          y.set(values);
          return y;
        };
        const [x, dy, y, logY, q, bias] = ["x", "dy", "y", "logY", "q", "bias"].map((name) =>
          row(name, n),
        ) as [Floats, Floats, Floats, Floats, Floats, Floats];
        const [x2, bias2, dy2] = [long(x, -Infinity), long(bias, 3), long(dy, 9)];
        const calls: Record<string, [short: () => unknown, long: () => unknown, count?: number]> = {
          softmax: [() => f["softmax"]?.(x), () => f["softmax"]?.(x2)],
          logSoftmax: [() => f["logSoftmax"]?.(x), () => f["logSoftmax"]?.(x2)],
          logSumExp: [() => f["logSumExp"]?.(x), () => f["logSumExp"]?.(x2), 1],
          biased: [() => f["softmax"]?.(x, { bias }), () => f["softmax"]?.(x2, { bias: bias2 })],
          logSumExpGrad: [() => f["logSumExpGrad"]?.(x, 3), () => f["logSumExpGrad"]?.(x2, 3)],
          "logSumExpGrad, biased": [
            () => f["logSumExpGrad"]?.(x, 3, { bias }),
            () => f["logSumExpGrad"]?.(x2, 3, { bias: bias2 }),
          ],
          softmaxGrad: [() => f["softmaxGrad"]?.(y, dy), () => f["softmaxGrad"]?.(long(y, 0), dy2)],
          logSoftmaxGrad: [
            () => f["logSoftmaxGrad"]?.(logY, dy),
            () => f["logSoftmaxGrad"]?.(long(logY, -Infinity), dy2),
          ],
        };
        for (const [title, targets, longer] of [
          ["classes", [5], [5]],
          ["probabilities", q, long(q, 0)],
        ] as const) {
          const of = (key: "loss" | "grad", a: Floats, t: unknown) => () =>
            (f["crossEntropyAndGrad"]?.(a, t) as { loss: number; grad: Floats } | undefined)?.[key];
          calls[`crossEntropy of ${title}`] = [of("grad", x, targets), of("grad", x2, longer)];
          calls[`its loss, of ${title}`] = [of("loss", x, targets), of("loss", x2, longer), 1];
        }
        if (n <= SCRATCH[kind] && longest > SCRATCH[kind] && engine !== "js")
          for (const of of ["softmax", "biased"]) delete calls[of];
        for (const [what, [short, other, count = n]] of Object.entries(calls))
          agree(other(), short(), count, `${what}, ${n} and ${longest}`);
      }
    });
  }
});
