/**
 * Bytes as printable ASCII text, a byte to a character where it can be, so that gzip finds what repeats: 35 KB of binaries take 10.5 KB of a gzipped package, and
 * 16.2 in base64, whose characters straddle bytes. scripts/build.mjs writes it.
 *
 * t = (byte + 8) mod 256, the best of all shifts, for small numbers and the prefix of SIMD instructions come first. Below 93 it is one character; else a second one, behind `}`
 * or `~`.
 */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    let t = text.charCodeAt(i) - 32;
    if (t >= 93) t = (t - 92) * 93 + text.charCodeAt(++i) - 32;
    bytes[count++] = t - 8;
  }
  return bytes.slice(0, count);
}
