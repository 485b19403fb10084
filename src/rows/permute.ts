/** Axes in another order, by a copy: for rows along axes that do not lie side by side. */

/** The index of every element of an array of `sizes`, in the order of an array whose axes are `order`. */
export function indices(sizes: readonly number[], order: readonly number[]): Float64Array {
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1));
  const all = new Float64Array(sizes.reduce((a, b) => a * b, 1));
  let count = 0;
  const step = (depth: number, index: number) => {
    const axis = order[depth];
    if (axis === undefined) {
      all[count++] = index;
      return;
    }
    for (let i = 0; i < (sizes[axis] as number); i++) step(depth + 1, index + i * (strides[axis] as number));
  };
  step(0, 0);
  return all;
}
