/**
 * The documents' table of options, cell by cell: marked options do what they should, all others are refused.
 */
import { expect, test } from "vitest";
import type { Instance } from "../../src/index.js";
import { encode } from "../../src/math/half.js";
import { onEveryEngine } from "../support/engines.js";
import { fromHalf } from "../support/half.js";
import { readOptionsTable } from "../support/optionsTable.js";
import { u8 } from "../support/refuses.js";

type Options = { readonly [name: string]: unknown };
type Make = (values: readonly number[]) => unknown;

const LENGTH = 3;
const X = [1, 2, 4, -1, 0.5, 0];
const DY = [1, -2, 0.5, 3, 1, -1];
const DZ = [2, -0.5];
const TARGETS = [1, 2];
const list: Make = (values) => [...values];
const KINDS: readonly Make[] = [
  list,
  (values) => Float32Array.from(values),
  (values) => Float64Array.from(values),
];
const bits: Make = (values) => {
  const halves = new Uint16Array(values.length);
  encode(Float32Array.from(values), halves, 0, values.length);
  return halves;
};

/** ln softmax of each row, plainly. */
function logs(x: readonly number[]): number[] {
  return x.map((v, i) => {
    const from = i - (i % LENGTH);
    return v - Math.log(x.slice(from, from + LENGTH).reduce((sum, u) => sum + Math.exp(u), 0));
  });
}

/**
 * Calls any function on x, as rows of 3 from row `first` on, and returns numbers. A gradient gets what its
 * function gives for x.
 */
function caller(wasmax: Instance) {
  type Loose = (...args: unknown[]) => unknown;
  const loose = wasmax as unknown as { readonly [name: string]: Loose };
  return (
    name: string,
    x: readonly number[],
    options: Options = {},
    make: Make = list,
    first = 0,
  ): unknown => {
    const rows = x.length / LENGTH;
    const call = loose[name] as Loose;
    switch (name) {
      case "softmaxGrad":
      case "logSoftmaxGrad": {
        const y = name === "softmaxGrad" ? logs(x).map(Math.exp) : logs(x);
        return call(make(y), make(DY.slice(first * LENGTH, first * LENGTH + x.length)), options);
      }
      case "logSumExpGrad":
        return call(
          make(x),
          options["shape"] === undefined ? DZ[first] : make(DZ.slice(first, first + rows)),
          options,
        );
      case "crossEntropy":
      case "crossEntropyAndGrad":
      case "nllLoss":
        return call(make(x), TARGETS.slice(first, first + rows), options);
      case "push":
        return wasmax
          .createOnline()
          .push(make(x) as number[], options)
          .logSumExp();
      case "normalize": {
        const { dtype } = options as { dtype?: "float16" };
        const online = wasmax
          .createOnline()
          .push(make(x) as Uint16Array, (dtype === undefined ? {} : { dtype }) as { dtype: "float16" });
        return (online.normalize as Loose).call(online, make(x), options);
      }
      default:
        return call(make(x), options);
    }
  };
}

/** All numbers of a result, in order: of arrays, and of objects of arrays. */
function numbers(result: unknown): number[] {
  if (typeof result === "number") return [result];
  if (Array.isArray(result) || ArrayBuffer.isView(result)) return Array.from(result as number[]);
  return Object.values(result as object).flatMap(numbers);
}

function close(actual: unknown, expected: unknown, digits = 12) {
  const [a, e] = [numbers(actual), numbers(expected)];
  expect(a).toHaveLength(e.length);
  for (const [i, v] of e.entries()) {
    if (Number.isFinite(v)) expect(a[i]).toBeCloseTo(v, digits);
    else expect(a[i]).toBe(v);
  }
}

const times = (result: unknown, factor: number) => numbers(result).map((v) => v * factor);
const scaled = (x: readonly number[], factor: number) => x.map((v) => v * factor);
const ROWS = { shape: [2, LENGTH] };
const NONE = { ...ROWS, reduction: "none" };

/** For each option a value that is fine, and what it must do to function `name`. */
type Honours = (name: string, call: ReturnType<typeof caller>) => void;
const OPTIONS: { readonly [option: string]: readonly [value: unknown, honours: Honours] } = {
  axis: [
    0,
    (name, call) =>
      close(
        call(name, X.slice(0, LENGTH), { shape: [LENGTH, 1], axis: 0 }),
        call(name, X.slice(0, LENGTH), { shape: [1, LENGTH] }),
      ),
  ],
  shape: [
    [1, LENGTH],
    (name, call) => {
      const [a, b] = [0, 1].map((r) =>
        numbers(call(name, X.slice(r * LENGTH, (r + 1) * LENGTH), {}, list, r)),
      ) as [number[], number[]];
      const both = numbers(call(name, X, ROWS));
      // A loss is a mean over rows, and so is its gradient; of two results there is one after the other.
      const mean = (u: number, v: number) => (u + v) / 2;
      if (name === "crossEntropy" || name === "nllLoss") close(both, [mean(a[0] as number, b[0] as number)]);
      else if (name === "crossEntropyAndGrad")
        close(both, [mean(a[0] as number, b[0] as number), ...scaled([...a.slice(1), ...b.slice(1)], 0.5)]);
      else if (name === "signedLogSumExp") close(both, [a[0], b[0], a[1], b[1]]);
      else close(both, [...a, ...b]);
    },
  ],
  out: [
    new Array<number>(LENGTH).fill(7),
    (name, call) => {
      const options = name === "normalize" ? {} : ROWS;
      for (const of of KINDS) {
        const fresh = call(name, X, options, of);
        const pick = (result: unknown) =>
          name === "crossEntropyAndGrad" ? (result as { grad: unknown }).grad : result;
        const out = of(numbers(pick(fresh)).map(() => 7));
        expect(pick(call(name, X, { ...options, out }, of))).toBe(out);
        expect(out).toEqual(pick(fresh));
      }
    },
  ],
  dtype: [
    "float16",
    (name, call) => {
      const options = name === "push" || name === "normalize" ? {} : ROWS;
      const result = call(name, X, { ...options, dtype: "float16" }, bits);
      const want = call(name, X, options);
      const decode = (value: unknown): number[] =>
        typeof value === "number"
          ? [value]
          : value instanceof Uint16Array
            ? Array.from(value, fromHalf)
            : Object.values(value as object).flatMap(decode);
      close(decode(result), want, 2);
    },
  ],
  temperature: [
    2,
    (name, call) => {
      const got = call(name, X, { ...ROWS, temperature: 2 });
      if (name === "softmaxGrad" || name === "logSoftmaxGrad") close(got, times(call(name, X, ROWS), 1 / 2));
      else if (name === "logSumExpGrad") close(got, times(call(name, scaled(X, 1 / 2), ROWS), 1 / 2));
      else close(got, call(name, scaled(X, 1 / 2), ROWS));
    },
  ],
  scale: [
    2,
    (name, call) => {
      const got = call(name, X, { ...ROWS, scale: 2 });
      if (name === "softmaxGrad" || name === "logSoftmaxGrad") close(got, times(call(name, X, ROWS), 2));
      else if (name === "logSumExpGrad") close(got, times(call(name, scaled(X, 2), ROWS), 2));
      else close(got, call(name, scaled(X, 2), ROWS));
    },
  ],
  bias: [
    [1, 2, -3],
    (name, call) =>
      close(
        call(name, X, { ...ROWS, bias: DY }),
        call(
          name,
          X.map((v, i) => v + (DY[i] as number)),
          ROWS,
        ),
      ),
  ],
  biasShape: [
    [LENGTH],
    (name, call) => {
      const added = (of: (i: number) => number) =>
        call(
          name,
          X.map((v, i) => v + (DY[of(i)] as number)),
          ROWS,
        );
      close(
        call(name, X, { ...ROWS, bias: DY.slice(0, 3), biasShape: [LENGTH] }),
        added((i) => i % LENGTH),
      );
      close(
        call(name, X, { ...ROWS, bias: DY.slice(0, 2), biasShape: [2, 1] }),
        added((i) => Math.floor(i / LENGTH)),
      );
    },
  ],
  where: [
    u8(1, 1, 0),
    (name, call) =>
      close(call(name, X, { ...ROWS, where: u8(1, 0, 1, 9, 1, 0) }), call(name, without([1, 5]), ROWS)),
  ],
  whereShape: [
    [LENGTH],
    (name, call) =>
      close(
        call(name, X, { ...ROWS, where: u8(1, 0, 1), whereShape: [LENGTH] }),
        call(name, without([1, 4]), ROWS),
      ),
  ],
  causal: [
    true,
    (name, call) => close(call(name, X, { ...ROWS, causal: true }), call(name, without([2]), ROWS)),
  ],
  weights: [
    [1, 2, 3],
    (name, call) => {
      const weights = [1, 2, 3, 0.5, 4, 0];
      close(
        call(name, X, { ...ROWS, weights }),
        call(
          name,
          X.map((v, i) => v + Math.log(weights[i] as number)),
          ROWS,
        ),
      );
      expect(numbers(call(name, X.slice(0, 3), { weights: [-1, 0, 0] })), "a sum below 0").toEqual(
        name === "logSumExp" ? [NaN] : [1, -1],
      );
      for (const x of [[1e300, 1e300], new Array<number>(8).fill(1e300)]) {
        const nothing = numbers(
          call(name, x, { weights: x.map((_, i) => 1 - 2 * (i % 2)), temperature: 1e-300 }),
        );
        expect(nothing, "a sum of 0 of terms beyond all numbers").toEqual(
          name === "logSumExp" ? [-Infinity] : [-Infinity, 0],
        );
      }
    },
  ],
  weightsShape: [
    [LENGTH],
    (name, call) => {
      const weights = [2, 0, 0.5];
      const options = { ...ROWS, weights, weightsShape: [LENGTH] };
      close(call(name, X, options), call(name, X, { ...ROWS, weights: [...weights, ...weights] }));
    },
  ],
  weight: [
    [1, 2, 3],
    (name, call) => {
      const weight = [9, 2, 3];
      const each = losses(name, call, X, NONE);
      close(
        losses(name, call, X, { ...NONE, weight }),
        each.map((l, r) => l * (weight[TARGETS[r] as number] as number)),
      );
    },
  ],
  ignoreIndex: [
    1,
    (name, call) => {
      const [, second] = losses(name, call, X, NONE);
      close(losses(name, call, X, { ...NONE, ignoreIndex: 1 }), [0, second]);
      close(losses(name, call, X, { ...ROWS, ignoreIndex: 1 }), [second]);
    },
  ],
  labelSmoothing: [
    0.3,
    (name, call) => {
      const l = logs(X);
      const want = losses(name, call, X, NONE).map(
        (loss, r) =>
          0.7 * loss - (0.3 / LENGTH) * l.slice(r * LENGTH, (r + 1) * LENGTH).reduce((a, b) => a + b),
      );
      close(losses(name, call, X, { ...NONE, labelSmoothing: 0.3 }), want);
    },
  ],
  reduction: [
    "sum",
    (name, call) => {
      const each = losses(name, call, X, NONE);
      expect(each).toHaveLength(2);
      const sum = (each[0] as number) + (each[1] as number);
      close(losses(name, call, X, { ...ROWS, reduction: "sum" }), [sum]);
      for (const reduction of ["mean", undefined])
        close(losses(name, call, X, { ...ROWS, reduction }), [sum / 2]);
    },
  ],
  dLoss: [
    -3,
    (name, call) => {
      const grad = (options: Options) => (call(name, X, options) as { grad: unknown }).grad;
      close(grad({ ...ROWS, dLoss: -3 }), times(grad(ROWS), -3));
      const each = numbers(grad(NONE));
      close(grad({ ...NONE, dLoss: [2, 0.25] }), [
        ...scaled(each.slice(0, LENGTH), 2),
        ...scaled(each.slice(LENGTH), 0.25),
      ]);
    },
  ],
};

/** X with −Infinity at some places: what a mask leaves. */
const without = (places: readonly number[]) => X.map((v, i) => (places.includes(i) ? -Infinity : v));

function losses(
  name: string,
  call: ReturnType<typeof caller>,
  x: readonly number[],
  options: Options,
): number[] {
  const result = call(name, x, options);
  return numbers(name === "crossEntropyAndGrad" ? (result as { loss: unknown }).loss : result);
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

const table = readOptionsTable("docs/en/options.md");

test("both languages have the same table", () =>
  expect(readOptionsTable("docs/zh/options.md")).toEqual(table));

onEveryEngine("the documents' table of options", (wasmax) => {
  const { functions, options: marked } = table;
  const call = caller(wasmax);

  test("has every option and every function", () => {
    expect([...marked.keys()].sort()).toEqual(Object.keys(OPTIONS).sort());
    const methods = ["engine", "float32", "float64", "reset", "createOnline"];
    expect([...functions].sort()).toEqual(
      [...Object.keys(wasmax).filter((name) => !methods.includes(name)), "push", "normalize"].sort(),
    );
    for (const name of functions) {
      const taken = [...marked].flatMap(([option, names]) => (names.includes(name) ? [option] : []));
      const message = `wasmax: ${name} takes no option "none"; it takes ${taken.sort().join(", ")}`;
      expect(() => call(name, X, { none: 1 })).toThrow(new TypeError(message));
    }
  });

  for (const [option, names] of marked) {
    test(option, () => {
      const [value, honours] = OPTIONS[option] ?? expect.fail(`no test of ${option}`);
      for (const name of functions) {
        if (names.includes(name)) honours(name, call);
        else {
          const error = caught(() => call(name, X.slice(0, LENGTH), { [option]: value }));
          expect(error, `${name} with ${option}`).toBeInstanceOf(TypeError);
          expect((error as Error).message).toMatch(`wasmax: ${name} takes no option "${option}"; it takes `);
        }
      }
    });
  }
});
