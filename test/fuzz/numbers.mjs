/** Seeded numbers, the kinds of arrays, and binary16. */

/** Numbers in [0, 1) from a seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let v = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    v = Math.imul(v ^ (v >>> 15), 0x735a2d97);
    return ((v ^ (v >>> 15)) >>> 0) / 2 ** 32;
  };
}

export function fromHalf(h) {
  const sign = h & 0x8000 ? -1 : 1;
  const exponent = (h >> 10) & 31;
  const fraction = (h & 1023) / 1024;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return exponent === 0 ? sign * fraction * 2 ** -14 : sign * (1 + fraction) * 2 ** (exponent - 15);
}

/** Towards 0: any binary16 number near v will do. */
export function toHalf(v) {
  if (Number.isNaN(v)) return 0x7e00;
  const sign = v < 0 ? 0x8000 : 0;
  const a = Math.abs(v);
  if (a === Infinity) return sign | 0x7c00;
  const exponent = Math.max(-14, Math.min(15, Math.floor(Math.log2(a))));
  const steps = Math.min(2047, Math.floor(a / 2 ** (exponent - 10)));
  return sign | (steps < 1024 ? steps : ((exponent + 15) << 10) | (steps - 1024));
}

/** Of each kind: the constructor's name, what its results are, and the largest number to be put in it. */
export const KINDS = {
  "number[]": { type: undefined, result: "number[]", most: 1.7e308 },
  float64: { type: "Float64Array", result: "float64", most: 1.7e308 },
  float32: { type: "Float32Array", result: "float32", most: 3.4e38 },
  bits: { type: "Uint16Array", result: "bits", most: 65504 },
  float16: { type: "Float16Array", result: "float16", most: 65504 },
  int8: { type: "Int8Array", result: "float32", most: 127, integers: true },
  uint8: { type: "Uint8Array", result: "float32", most: 255, integers: true },
  clamped: { type: "Uint8ClampedArray", result: "float32", most: 255, integers: true },
  int16: { type: "Int16Array", result: "float32", most: 32767, integers: true },
  uint16: { type: "Uint16Array", result: "float32", most: 65535, integers: true },
  int32: { type: "Int32Array", result: "float64", most: 2147483647, integers: true },
  uint32: { type: "Uint32Array", result: "float64", most: 4294967295, integers: true },
};

export const isHalf = (kind) => kind === "bits" || kind === "float16";
const isWide = (kind) => kind === "number[]" || kind === "float64";

/**
 * By kind of result: the unit of its computation, the unit of its numbers, both relative, and the absolute
 * loss below the normal numbers.
 */
export const unitOf = (kind) => (isWide(kind) ? 2 ** -52 : 2 ** -23);
export const lastOf = (kind) => (isWide(kind) ? 2 ** -52 : isHalf(kind) ? 2 ** -10 : 2 ** -23);
export const leastOf = (kind) => (isWide(kind) ? 2 ** -1018 : isHalf(kind) ? 2 ** -23 : 2 ** -123);
export const narrow = (kind) => (isWide(kind) ? (v) => v : Math.fround);

/** The numbers in an array of a kind, by elements alone. */
export function decode(kind, array) {
  const values = new Float64Array(array.length);
  for (let i = 0; i < array.length; i++) values[i] = kind === "bits" ? fromHalf(array[i]) : array[i];
  return values;
}

const SPECIAL = [NaN, Infinity, -Infinity, -Infinity, -Infinity, 0, -0];
const STYLES = {
  bell: (r) => 3 * (r() + r() + r() + r() - 2),
  wide: (r) => 200 * (r() - 0.5),
  equal: () => 0.25,
  masked: (r) => (r() < 0.4 ? -Infinity : 4 * r()),
  special: (r) => (r() < 0.1 ? SPECIAL[Math.floor(7 * r())] : 4 * r()),
  huge: (r, most) => most * (2 * r() - 1),
  far: (r, most) => (r() < 0.3 ? most : -most * r()),
  // One logit dominates most rows, with a maximum of 0 or next to it.
  sure: (r) => (r() < 0.1 ? (r() < 0.5 ? 0 : 1e-9 * r()) : -10 - 60 * r()),
  tiny: (r) => 1e-40 * (r() - 0.5),
};
export const STYLE_NAMES = Object.keys(STYLES);

/** n numbers in a style, as elements of a kind. */
export function fill(kind, n, style, seed) {
  const r = seeded(seed);
  const { most, integers } = KINDS[kind];
  const of = STYLES[style];
  return Array.from({ length: n }, () => {
    const v = of(r, most);
    if (integers) return Number.isFinite(v) ? Math.trunc(Math.max(0, Math.min(most, v))) : 0;
    return kind === "bits" ? toHalf(v) : v;
  });
}
