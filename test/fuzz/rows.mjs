/** Where the elements of rows lie, and NumPy's broadcasting: one index at a time. */
export const product = (sizes) => sizes.reduce((a, b) => a * b, 1);

/** The indices of each row along `axes`, rows in the order of the axes that are kept. */
export function rowsAlong(shape, axes) {
  const strides = shape.map((_, i) => product(shape.slice(i + 1)));
  const along = axes.map((a) => (a < 0 ? a + shape.length : a)).sort((a, b) => a - b);
  const offsets = (over) =>
    over.reduce(
      (all, axis) => all.flatMap((o) => Array.from({ length: shape[axis] }, (_, i) => o + i * strides[axis])),
      [0],
    );
  const kept = offsets(shape.map((_, i) => i).filter((i) => !along.includes(i)));
  const within = offsets(along);
  return kept.map((o) => within.map((w) => o + w));
}

/** The element of an array of shape `of` that stands at each element of `shape`. */
export function broadcast(of, shape) {
  const skipped = shape.length - of.length;
  return Array.from({ length: product(shape) }, (_, flat) => {
    let [rest, at, stride] = [flat, 0, 1];
    for (let axis = shape.length - 1; axis >= skipped; axis--) {
      if (of[axis - skipped] !== 1) at += (rest % shape[axis]) * stride;
      stride *= of[axis - skipped];
      rest = Math.floor(rest / shape[axis]);
    }
    return at;
  });
}
