/** Axes in another order, by a copy: for rows along axes that do not lie side by side. */

type Elements = { [i: number]: number; readonly length: number };

/** Calls `visit` with the index of every element of an array of `sizes`, in the order of an array whose axes are `order`. */
function walk(sizes: readonly number[], order: readonly number[], visit: (index: number) => void): void {
  const strides = sizes.map((_, i) => sizes.slice(i + 1).reduce((a, b) => a * b, 1));
  const step = (depth: number, index: number) => {
    const axis = order[depth];
    if (axis === undefined) {
      visit(index);
      return;
    }
    for (let i = 0; i < (sizes[axis] as number); i++) step(depth + 1, index + i * (strides[axis] as number));
  };
  step(0, 0);
}

/** to = from with its axes in `order`. */
export function gather(from: Elements, to: Elements, sizes: readonly number[], order: readonly number[]): void {
  let i = 0;
  walk(sizes, order, (index) => {
    to[i++] = from[index] as number;
  });
}

/** to = what `gather` made of it. */
export function scatter(from: Elements, to: Elements, sizes: readonly number[], order: readonly number[]): void {
  let i = 0;
  walk(sizes, order, (index) => {
    to[index] = from[i++] as number;
  });
}
