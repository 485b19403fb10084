/** The variants' way from a call to rows: through float64 blocks, rounded once to the kind of the result. */
import type { Arrays, Kind } from "../engine/job.js";
import { type Input, type Output, readInput } from "../input/arrays.js";
import { finish, type Head, readHead, readResult } from "../input/call.js";
import { wrongKind, wrongValue } from "../input/errors.js";
import type { OptionName, Options } from "../input/options.js";
import { layout } from "../input/shape.js";
import { byBlocks, load, mostOf, store } from "../rows/blocks.js";
import { type Layout, ordered, reorder } from "../rows/order.js";
import { toOdd } from "./toOdd.js";

/**
 * Works on a row in place, `b` being the second argument's row or room to work in, with the family's
 * parameter.
 */
export type RowWork = (a: Float64Array, b: Float64Array, parameter: number) => void;

/** One function of this entry: what src/functions/operation.ts is for an engine, as these are plain JS. */
export interface RowOperation {
  readonly name: string;
  readonly options: readonly OptionName[];
  readonly work: RowWork;
  /** Its parameter, a temperature or an α. */
  readonly parameter: ((o: Options) => number) | undefined;
}

/** What goes into rows. */
export interface Source {
  readonly kind: Kind;
  readonly values: Arrays[Kind];
}

/** The rows of an argument. */
export function rowsOf({ sizes, axes }: Head, { length }: Input): Layout {
  return layout(sizes, axes, length);
}

/** Works row after row of the sources into the outputs; returns the first result. Two of each at most. */
export function alongRows(
  input: Input,
  rows: Layout,
  sources: readonly Source[],
  outputs: readonly Output[],
  work: RowWork,
  parameter: number,
): unknown {
  const { kind } = input;
  if (input.length > 0) {
    const { n } = rows;
    const blocks = [0, 1].map(() => new Float64Array(mostOf(rows) * n));
    const views = blocks.map((block) =>
      Array.from(new Uint8Array(mostOf(rows)), (_, r) => block.subarray(r * n, (r + 1) * n)),
    ) as [Float64Array[], Float64Array[]];
    const from = sources.map((source) => ({
      kind: source.kind,
      values: ordered(source.kind, source.values, rows),
    }));
    const to = outputs.map(({ values }) => (rows.order === undefined ? values : ordered(kind, values, rows)));
    byBlocks(rows, (part) => {
      for (const [i, source] of from.entries()) {
        load(source.kind, source.values, rows, part, blocks[i] as Float64Array);
      }
      for (let r = 0; r < part.count; r++)
        work(views[0][r] as Float64Array, views[1][r] as Float64Array, parameter);
      for (const [i, values] of to.entries()) {
        const block = blocks[i] as Float64Array;
        // float16 by way of float32: rounded to odd first, which makes one rounding of two.
        if (kind === "float16") for (let k = 0; k < part.count * n; k++) block[k] = toOdd(block[k] as number);
        store(kind, block, values, rows, part);
      }
    });
    for (const [i, { values }] of outputs.entries()) reorder(to[i] as Arrays[Kind], values, rows);
  }
  return outputs.map((output) => finish(input, output))[0];
}

/** A function of the logits with one result. */
export function mapLogits(
  { name, options: taken, work, parameter }: RowOperation,
  logits: unknown,
  options: unknown,
) {
  const head = readHead(name, options, taken);
  const p = parameter === undefined ? 0 : parameter(head.o);
  const input = readInput("logits", logits, head.dtype);
  const rows = rowsOf(head, input);
  const result = readResult(head.o.out, input, input.length, { logits }, {});
  return alongRows(input, rows, [input], [result], work, p) as never;
}

/** A gradient, of the result y, which is called `as`, and dy. */
export function mapGradient(
  { name, options: taken, work, parameter }: RowOperation,
  y: unknown,
  dy: unknown,
  options: unknown,
  as = "y",
) {
  const head = readHead(name, options, taken);
  const p = parameter === undefined ? 0 : parameter(head.o);
  const input = readInput(as, y, head.dtype);
  if (input.integers !== undefined) throw wrongKind(as, "a number[] or an array of floats", y);
  const gradient = readInput("dy", dy, head.dtype);
  if (gradient.result !== input.result || gradient.integers !== undefined) {
    throw wrongKind("dy", `a ${input.result}, as ${as} is`, dy);
  }
  if (gradient.length !== input.length) {
    throw wrongValue("the length of dy", `${input.length}, that of ${as}`, gradient.length);
  }
  const rows = rowsOf(head, input);
  const result = readResult(head.o.out, input, input.length, { [as]: y, dy }, {});
  return alongRows(input, rows, [input, gradient], [result], work, p) as never;
}
