/**
 * Unpacks a binary from the form it has in the package: printable ASCII text, one character a byte where
 * possible, so that gzip finds repetitions. 37.6 KB of binaries take 10.1 KB gzipped, against 15.6 in base64,
 * whose characters straddle bytes. scripts/build.mjs writes the text.
 *
 * t = (byte + 8) mod 256. Of all shifts, 8 is the best: small numbers and the prefix of SIMD instructions
 * come first. t below 93 is one character, 32 + t; any other t is two: `}` or `~`, then 32 + t mod 93.
 *
 * A binary of 133 bytes does this, not JS. It is the only long loop of a first call: V8 interpreted it for
 * 1.2 ms, then stalled for another 2.6 while optimizing it, one time in two. Here both binaries take 0.4,
 * compiling included.
 */

/** Replaces the characters from x to `end` by the bytes they stand for; returns the end of the bytes. */
export function unpack(x: usize, end: usize): usize {
  let y = x;
  do {
    let t = <u32>load<u8>(x);
    // (c − 124) · 93 + d modulo 256, where 124 · 93 is 12.
    if (t > 124) t = t * 93 + load<u8>(++x) - 12;
    store<u8>(y++, t - 40);
  } while (++x < end);
  return y;
}
