/** The first steps of the rows of all families. */

/**
 * The largest element. NaN if the row has no answer: it holds a NaN or +Infinity, or nothing above
 * −Infinity.
 */
export function top(x: Float64Array): number {
  let m = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const v = x[i] as number;
    if (v > m) m = v;
    else if (Number.isNaN(v)) return v;
  }
  return Number.isFinite(m) ? m : NaN;
}

/**
 * x = (x − max)·c for a c in (0, 1]; copies those above `floor` to `near` and returns how many. A row
 * without an answer becomes NaN throughout, and 0 is returned.
 */
export function center(x: Float64Array, c: number, near: Float64Array, floor: number): number {
  const m = top(x);
  if (Number.isNaN(m)) {
    x.fill(NaN);
    return 0;
  }
  let count = 0;
  for (let i = 0; i < x.length; i++) {
    const d = ((x[i] as number) - m) * c;
    x[i] = d;
    if (d > floor) near[count++] = d;
  }
  return count;
}

/** Keeps those of the first n elements that are above `floor`, in order; returns how many. */
export function keep(near: Float64Array, n: number, floor: number): number {
  let kept = 0;
  for (let i = 0; i < n; i++) {
    const d = near[i] as number;
    near[kept] = d;
    if (d > floor) kept++;
  }
  return kept;
}
