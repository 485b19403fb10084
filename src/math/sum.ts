/** The compensated sum of sums.ts of numbers as they are: its bits in a third of its time. */

/** Σ v of the first n. */
export function sum(v: Float32Array | Float64Array, n: number): number {
  let s0 = 0;
  let s1 = 0;
  let lost0 = 0;
  let lost1 = 0;
  for (let i = 0; i < n; ) {
    let v0 = v[i] as number;
    let v1 = i + 1 < n ? (v[i + 1] as number) : 0;
    if (n - i < 16) i += 2;
    else {
      v0 = v0 + (v[i + 2] as number) + ((v[i + 4] as number) + (v[i + 6] as number));
      v0 += (v[i + 8] as number) + (v[i + 10] as number) + ((v[i + 12] as number) + (v[i + 14] as number));
      v1 = v1 + (v[i + 3] as number) + ((v[i + 5] as number) + (v[i + 7] as number));
      v1 += (v[i + 9] as number) + (v[i + 11] as number) + ((v[i + 13] as number) + (v[i + 15] as number));
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
  const total = s0 + s1;
  const more = total + (lost0 + lost1);
  return Number.isNaN(more) ? total : more;
}
