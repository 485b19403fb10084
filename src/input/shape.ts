/** From `shape` and `axis` to rows. */
import { zeros } from "../intrinsics/objects.js";
import type { Layout } from "../rows/order.js";
import { isNatural, listLength, MOST_AXES, readNatural, wrongKind, wrongValue } from "./errors.js";

/** How many axes a list is of: 1 to 64. */
function readCount(name: string, list: readonly unknown[], must: string): number {
  const count = listLength(name, list);
  if (count > 0 && count <= MOST_AXES) return count;
  const [bound, got] = count === 0 ? ["at least one axis", "[]"] : [`at most ${MOST_AXES} axes`, count];
  throw new RangeError(`wasmax: ${name} must ${must} ${bound}, got ${got}`);
}

/**
 * Reads the sizes in `shape`, each once. With `open`, one may be −1: what the others leave. A loop, because
 * `Array.from` with a callback cost 250 ns a call.
 */
export function readSizes(shape: unknown, name = "shape", open = false): readonly number[] | undefined {
  if (shape === undefined) return undefined;
  if (!Array.isArray(shape)) throw wrongKind(name, "an array of sizes", shape);
  const rank = readCount(name, shape, "have");
  const sizes = zeros(rank);
  for (let i = 0; i < rank; i++) {
    const size: unknown = shape[i];
    sizes[i] =
      isNatural(size) || (open && size === -1) ? (size as number) : readNatural(`${name}[${i}]`, size);
  }
  return sizes;
}

/** Sizes whose product is `length`, a −1 replaced by what the others leave of it. */
export function closed(sizes: readonly number[], length: number): readonly number[] {
  if (!sizes.includes(-1)) {
    const total = product(sizes, 0, sizes.length);
    if (total === length) return sizes;
    throw wrongValue(`the product of shape [${sizes.join(", ")}]`, `the length ${length}`, total);
  }
  // Negative if there are two −1, not finite if there is a 0.
  const rest = -length / product(sizes, 0, sizes.length);
  if (!isNatural(rest)) {
    throw new RangeError(
      `wasmax: shape must have one -1 at most and divide the length ${length}, got [${sizes.join(", ")}]`,
    );
  }
  return sizes.map((size) => (size < 0 ? rest : size));
}

/** Reads the axes in `axis`, each once; `undefined` is the last. */
export function readAxes(axis: unknown): readonly number[] | undefined {
  if (axis === undefined) return undefined;
  if (typeof axis === "number") return [axis];
  if (!Array.isArray(axis)) throw wrongKind("axis", "a number or an array of numbers", axis);
  const count = readCount("axis", axis, "name");
  const axes = zeros(count);
  for (let i = 0; i < count; i++) {
    const one: unknown = axis[i];
    if (typeof one !== "number") throw wrongKind(`axis[${i}]`, "a number", one);
    axes[i] = one;
  }
  return axes;
}

/**
 * Product of sizes[from … to − 1]. Rounding past 2^53 is harmless, as no array is that long. Stops at a 0:
 * Infinity · 0 would be NaN.
 */
export function product(sizes: readonly number[], from: number, to: number): number {
  let p = 1;
  for (let i = from; i < to; i++) {
    if (sizes[i] === 0) return 0;
    p *= sizes[i] as number;
  }
  return p;
}

const FIRST: readonly number[] = [0];
/** From so many columns on, engines take them as they stand. */
const NARROW = 4;

/** Rows along `axes` of an array of `sizes`; without sizes the array is one row. */
export function layout(
  sizes: readonly number[] | undefined,
  axes: readonly number[] | undefined,
  length: number,
): Layout {
  if (sizes === undefined) {
    if (axes !== undefined) positions(axes, 1);
    return { outer: 1, n: length, inner: 1, sizes: [length], along: FIRST, order: undefined };
  }
  sizes = closed(sizes, length);
  const rank = sizes.length;
  const along = axes === undefined ? [rank - 1] : positions(axes, rank);
  const [first, last] = [along[0] as number, along[along.length - 1] as number];
  let parted = false;
  // Axes of size 1 in between do not separate them.
  for (let i = first + 1; i < last; i++) if (sizes[i] !== 1 && !along.includes(i)) parted = true;
  if (!parted) {
    const [outer, n, inner] = [
      product(sizes, 0, first),
      product(sizes, first, last + 1),
      product(sizes, last + 1, rank),
    ];
    // A few columns are rows after a copy: no vector has them side by side.
    if (inner === 1 || inner >= NARROW) return { outer, n, inner, sizes, along, order: undefined };
  }
  const kept = sizes.flatMap((_, i) => (along.includes(i) ? [] : [i]));
  const order = [...kept, ...along];
  const ordered = order.map((i) => sizes[i] as number);
  return {
    outer: product(ordered, 0, kept.length),
    n: product(ordered, kept.length, rank),
    inner: 1,
    sizes,
    along,
    order,
  };
}

/** The axes as indices from 0, in rising order. */
export function positions(axes: readonly number[], rank: number): readonly number[] {
  const along = axes.map((axis) => {
    if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
      throw wrongValue("axis", `an integer in [${-rank}, ${rank})`, axis);
    }
    return axis < 0 ? axis + rank : axis;
  });
  if (along.length > 1) {
    along.sort((a, b) => a - b);
    if (along.some((axis, i) => i > 0 && axis === along[i - 1]))
      throw new RangeError(`wasmax: axis must name each axis once, got [${axes.join(", ")}]`);
  }
  return along;
}
