/** Masks: x = −Infinity where a token is not allowed. Twin: assembly/sampling/allowed.ts. */
import type { Arrays } from "./arrays.js";

/** A bit each, least significant first in words of 32. */
export function allowBits(this: Arrays, bits: Uint32Array, n: number): void {
  const { x } = this;
  for (let i = 0; i < n; i += 32) {
    let word = bits[i >> 5] as number;
    if (word === 0xffffffff) continue;
    for (let j = i, end = Math.min(i + 32, n); j < end; j++, word >>>= 1)
      if ((word & 1) === 0) x[j] = -Infinity;
  }
}

/** A byte each, 0 where a token is not allowed. */
export function allowBytes(this: Arrays, bytes: Uint8Array, n: number): void {
  const { x } = this;
  for (let i = 0; i < n; i++) if (bytes[i] === 0) x[i] = -Infinity;
}
