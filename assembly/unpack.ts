/**
 * The binaries' own way into the package: printable ASCII text, a byte to a character where it can be, so that gzip finds what repeats: 35 KB of binaries take 10.5 KB of a
 * gzipped package, and 16.2 in base64, whose characters straddle bytes. scripts/build.mjs writes the text.
 *
 * t = (byte + 8) mod 256, the best of all shifts, for small numbers and the prefix of SIMD instructions come first. Below 93 it is the one character 32 + t; else a second
 * one, 32 + t mod 93, behind `}` or `~`.
 *
 * A binary of 133 bytes reads it, and not JS: this loop is the only one of a first call that is long, and V8 interpreted it for 1.2 ms, then stalled another 2.6 at
 * optimizing it, one time in two. Here both binaries take 0.4, compiling included.
 */

/** Makes bytes of the characters from x to `end`, in their place, and returns where they end. */
export function unpack(x: usize, end: usize): usize {
  let y = x;
  do {
    let t = <u32>load<u8>(x);
    // All of it modulo 256: (c − 124) · 93 + d, as 124 · 93 is 12 there.
    if (t > 124) t = t * 93 + load<u8>(++x) - 12;
    store<u8>(y++, t - 40);
  } while (++x < end);
  return y;
}
