/** Masks: x = −Infinity where a token is not allowed. Twin: assembly/sampling/allowed.ts. */

/** A bit each, least significant first in words of 32. */
export function allowBits(x: Float32Array, n: number, bits: Uint32Array): void {
  for (let i = 0; i < n; i += 32) {
    let word = bits[i >> 5] as number;
    if (word === 0xffffffff) continue;
    for (let j = i, end = Math.min(i + 32, n); j < end; j++, word >>>= 1)
      if ((word & 1) === 0) x[j] = -Infinity;
  }
}

/** A byte each, 0 where a token is not allowed. */
export function allowBytes(x: Float32Array, n: number, bytes: Uint8Array): void {
  for (let i = 0; i < n; i++) if (bytes[i] === 0) x[i] = -Infinity;
}
