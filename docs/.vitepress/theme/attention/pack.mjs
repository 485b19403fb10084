/**
 * Rows of scores as text. Softmax sees only how far a score lies below the largest of its row: that goes into
 * 16 bits, in steps of 1/512, half of the bytes. A weight moves by at most 2 · 2⁻¹⁰ / T of itself.
 */
const STEPS = 512;

/** @param {Float32Array} scores in rows of `length` */
export function pack(scores, length) {
  const bytes = new Uint8Array(2 * scores.length);
  for (let at = 0; at < scores.length; at += length) {
    const row = scores.subarray(at, at + length);
    const largest = row.reduce((a, b) => Math.max(a, b));
    row.forEach((score, i) => {
      const below = Math.round((largest - score) * STEPS);
      if (!(below < 2 ** 16)) throw new RangeError(`a score lies ${largest - score} below the largest`);
      // High bytes first, then the low ones, which are all noise: a tenth less when compressed.
      bytes[at + i] = below >> 8;
      bytes[scores.length + at + i] = below & 255;
    });
  }
  return btoa(String.fromCharCode(...bytes));
}

/** The scores, each less the largest of its row. @param {string} packed */
export function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const half = bytes.length / 2;
  return Float32Array.from({ length: half }, (_, i) => 0 - ((bytes[i] << 8) | bytes[half + i]) / STEPS);
}
