/** Where the elements of rows lie, and NumPy's broadcasting: one index at a time. */

export const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1);

/** The indices of the elements of each row along `axes`, rows in the order of the axes that are kept. */
export function rowsAlong(shape: readonly number[], axes: readonly number[]): number[][] {
  const strides = shape.map((_, i) => product(shape.slice(i + 1)));
  const along = axes.map((axis) => (axis < 0 ? axis + shape.length : axis)).sort((a, b) => a - b);
  const offsets = (over: readonly number[]) =>
    over.reduce<number[]>(
      (all, axis) =>
        all.flatMap((o) =>
          Array.from({ length: shape[axis] as number }, (_, i) => o + i * (strides[axis] as number)),
        ),
      [0],
    );
  const within = offsets(along);
  return offsets(shape.map((_, i) => i).filter((i) => !along.includes(i))).map((o) =>
    within.map((w) => o + w),
  );
}

/** The element of an array of shape `of` that stands at each element of `shape`. */
export function broadcast(of: readonly number[], shape: readonly number[]): number[] {
  const skipped = shape.length - of.length;
  return Array.from({ length: product(shape) }, (_, flat) => {
    let rest = flat;
    let at = 0;
    let stride = 1;
    for (let axis = shape.length - 1; axis >= skipped; axis--) {
      const size = of[axis - skipped] as number;
      if (size !== 1) at += (rest % (shape[axis] as number)) * stride;
      stride *= size;
      rest = Math.floor(rest / (shape[axis] as number));
    }
    return at;
  });
}
