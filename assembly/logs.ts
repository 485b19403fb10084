/**
 * log.ts on the lanes of vectors, operation by operation, with the same bits. Two vectors side by side, as
 * the chain is long: 3.5 ns a logarithm against 17.
 */
const TABLE: usize = memory.data<f64>([
  1.0 / 21.0,
  1.0 / 19.0,
  1.0 / 17.0,
  1.0 / 15.0,
  1.0 / 13.0,
  1.0 / 11.0,
  1.0 / 9.0,
  1.0 / 7.0,
  1.0 / 5.0,
  1.0 / 3.0,
  0.6931471803691238, // 10: LN2_HI
  1.9082149292705877e-10, // 11: LN2_LO
  1.41421356237309504880, // 12: √2
  0.5, // 13
  4503599627371519.0, // 14: 2⁵² + 1,023
  4503599627370496.0, // 15: 2⁵²
]);

// @ts-ignore: decorator
@inline
function constant(i: usize): v128 {
  return v128.load64_splat(TABLE + (i << 3));
}

/** Replaces each of `count` float64 by its logarithm; there is room up to a multiple of 4. */
export function logs(x: usize, count: u32): void {
  const one = f64x2.splat(1);
  const infinity = f64x2.splat(Infinity);
  const fraction = i64x2.splat(0x000fffffffffffff);
  for (const end = x + (count << 3); x < end; x += 32) {
    const a = v128.load(x);
    const b = v128.load(x, 16);
    // k from the exponent, by the bits of 2⁵² + k.
    let c = constant(15);
    let ka = v128.or(i64x2.shr_u(a, 52), c);
    let kb = v128.or(i64x2.shr_u(b, 52), c);
    c = constant(14);
    ka = f64x2.sub(ka, c);
    kb = f64x2.sub(kb, c);
    let ma = v128.or(v128.and(a, fraction), one);
    let mb = v128.or(v128.and(b, fraction), one);
    c = constant(12);
    const ha = f64x2.gt(ma, c);
    const hb = f64x2.gt(mb, c);
    c = constant(13);
    ma = v128.bitselect(f64x2.mul(ma, c), ma, ha);
    mb = v128.bitselect(f64x2.mul(mb, c), mb, hb);
    ka = f64x2.add(ka, v128.and(ha, one));
    kb = f64x2.add(kb, v128.and(hb, one));
    const fa = f64x2.sub(ma, one);
    const fb = f64x2.sub(mb, one);
    const sa = f64x2.div(fa, f64x2.add(ma, one));
    const sb = f64x2.div(fb, f64x2.add(mb, one));
    const wa = f64x2.mul(sa, sa);
    const wb = f64x2.mul(sb, sb);
    let pa = constant(0);
    let pb = pa;
    for (let i: usize = 1; i < 10; i++) {
      c = constant(i);
      pa = f64x2.add(f64x2.mul(pa, wa), c);
      pb = f64x2.add(f64x2.mul(pb, wb), c);
    }
    c = constant(11);
    pa = f64x2.mul(sa, f64x2.sub(fa, f64x2.mul(f64x2.add(wa, wa), pa)));
    pb = f64x2.mul(sb, f64x2.sub(fb, f64x2.mul(f64x2.add(wb, wb), pb)));
    pa = f64x2.sub(pa, f64x2.mul(ka, c));
    pb = f64x2.sub(pb, f64x2.mul(kb, c));
    c = constant(10);
    pa = f64x2.add(f64x2.mul(ka, c), f64x2.sub(fa, pa));
    pb = f64x2.add(f64x2.mul(kb, c), f64x2.sub(fb, pb));
    v128.store(x, ended(a, pa, infinity));
    v128.store(x, ended(b, pb, infinity), 16);
  }
}

/** The logarithm r of x, but what log.ts gives for 0, Infinity and NaN. */
// @ts-ignore: decorator
@inline
function ended(x: v128, r: v128, infinity: v128): v128 {
  const zero = f64x2.splat(0);
  const is = v128.and(f64x2.gt(x, zero), f64x2.lt(x, infinity));
  return v128.bitselect(r, v128.or(x, v128.and(f64x2.eq(x, zero), f64x2.neg(infinity))), is);
}
