/**
 * Σ a·b with the bits of `dot` in sums.ts where all products are finite: no look for an a of 0 takes half the
 * time. Where it is not finite, `dot` has to tell whether what is infinite, or NaN, counts.
 */

type Floats = Float32Array | Float64Array;

export function products(a: Floats, at: number, b: Floats, bAt: number, n: number): number {
  const t = (i: number): number => (a[at + i] as number) * (b[bAt + i] as number);
  let s0 = 0;
  let s1 = 0;
  let lost0 = 0;
  let lost1 = 0;
  for (let i = 0; i < n; ) {
    let v0 = t(i);
    let v1 = i + 1 < n ? t(i + 1) : 0;
    if (n - i < 16) i += 2;
    else {
      v0 = v0 + t(i + 2) + (t(i + 4) + t(i + 6)) + (t(i + 8) + t(i + 10) + (t(i + 12) + t(i + 14)));
      v1 = v1 + t(i + 3) + (t(i + 5) + t(i + 7)) + (t(i + 9) + t(i + 11) + (t(i + 13) + t(i + 15)));
      i += 16;
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
  return s0 + s1 + (lost0 + lost1);
}
