/**
 * Compensated sums over rows of float32 or float64, in the order of assembly/sums.ts, so with the same bits:
 * eight terms in a balanced tree, even and odd places apart, and Knuth's two-sum for what each addition
 * rounds away.
 */

type Floats = Float32Array | Float64Array;

/** A term of a sum: b if `live`, else a · b; 0 where a is −Infinity, or 0. */
function term(a: number, b: number, live: boolean): number {
  if (live) return a === -Infinity ? 0 : b;
  return a === 0 ? 0 : a * b;
}

/** Eight terms in a balanced tree: every other one from a[i] and b[j] on. */
function tree(a: Floats, i: number, b: Floats, j: number, live: boolean): number {
  const v0 = term(a[i] as number, b[j] as number, live) + term(a[i + 2] as number, b[j + 2] as number, live);
  const v1 =
    term(a[i + 4] as number, b[j + 4] as number, live) + term(a[i + 6] as number, b[j + 6] as number, live);
  const v2 =
    term(a[i + 8] as number, b[j + 8] as number, live) + term(a[i + 10] as number, b[j + 10] as number, live);
  const v3 =
    term(a[i + 12] as number, b[j + 12] as number, live) +
    term(a[i + 14] as number, b[j + 14] as number, live);
  return v0 + v1 + (v2 + v3);
}

/**
 * The sum of the terms, even and odd places apart, each with what its additions round away (Knuth's two-sum).
 */
function sumOf(a: Floats, at: number, b: Floats, bAt: number, n: number, live: boolean): number {
  let s0 = 0;
  let s1 = 0;
  let lost0 = 0;
  let lost1 = 0;
  for (let i = 0; i < n; ) {
    let v0: number;
    let v1 = 0;
    if (n - i >= 16) {
      v0 = tree(a, at + i, b, bAt + i, live);
      v1 = tree(a, at + i + 1, b, bAt + i + 1, live);
      i += 16;
    } else {
      v0 = term(a[at + i] as number, b[bAt + i] as number, live);
      if (i + 1 < n) v1 = term(a[at + i + 1] as number, b[bAt + i + 1] as number, live);
      i += 2;
    }
    const t0 = s0 + v0;
    const t1 = s1 + v1;
    const back0 = t0 - s0;
    const back1 = t1 - s1;
    lost0 += s0 - (t0 - back0) + (v0 - back0);
    lost1 += s1 - (t1 - back1) + (v1 - back1);
    s0 = t0;
    s1 = t1;
  }
  const total = s0 + s1;
  const more = total + (lost0 + lost1);
  // An infinite sum makes `lost0` or `lost1` NaN.
  return Number.isNaN(more) ? total : more;
}

/** Σ a·b. Where a is 0 the term is 0, whatever b is. */
export function dot(a: Floats, at: number, b: Floats, bAt: number, n: number): number {
  return sumOf(a, at, b, bAt, n, false);
}

/** Σ dy over the elements whose y is not −Infinity. */
export function liveSum(y: Floats, at: number, dy: Floats, dyAt: number, n: number): number {
  return sumOf(y, at, dy, dyAt, n, true);
}
