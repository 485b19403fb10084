/**
 * C = A·B or C += A·B in float32. A and B are read by two strides each, so a transposed one is the same
 * matrix with its strides exchanged. C has its own stride from row to row.
 *
 * Eight columns of B at a time are copied into a strip: up to 512 rows, 16 KB, so that it stays in the first
 * cache while all rows of A pass. A tile of 4 × 8 of C is summed in eight registers: 64 operations for two
 * loads of the strip and four of A. A matrix that is multiplied often is packed once: a panel holds eight of
 * its columns as a strip does, and the strips are parts of the panels.
 *
 * Each element of C is summed in the order of k, one multiplication and one addition at a time, each rounded,
 * packed or not. twin.mjs does the same, so all have the same bits.
 *
 * Addresses are byte offsets, strides and counts are in elements.
 */

/** Where the strip, the tile of the edges and the caller's memory begin. */
const STRIP: usize = 1024;
const DEPTH: usize = 512;
const TILE: usize = STRIP + (DEPTH << 5);
/** The first byte that is the caller's. */
export const base: usize = TILE + 128;

/** Copies k rows of up to eight columns of B to a strip; the missing columns are 0. */
function fill(strip: usize, b: usize, down: usize, right: usize, k: usize, columns: usize): void {
  const end = strip + (k << 5);
  if (right == 4 && columns == 8) {
    for (let s = strip; s < end; s += 32, b += down) {
      v128.store(s, v128.load(b));
      v128.store(s, v128.load(b, 16), 16);
    }
    return;
  }
  for (let j: usize = 0; j < 8; j++, b += right) {
    let p = b;
    for (let s = strip + (j << 2); s < end; s += 32, p += down) {
      if (j < columns) store<f32>(s, load<f32>(p));
      else store<f32>(s, 0);
    }
  }
}

/** C is, or grows by, four rows of A, `right` bytes from element to element, times a strip. */
function tile(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  right: usize,
  strip: usize,
  k: usize,
  c: usize,
  row: usize,
  add: bool,
): void {
  const c1 = c + row;
  const c2 = c1 + row;
  const c3 = c2 + row;
  const zero = f32x4.splat(0);
  let x0 = zero;
  let y0 = zero;
  let x1 = zero;
  let y1 = zero;
  let x2 = zero;
  let y2 = zero;
  let x3 = zero;
  let y3 = zero;
  if (add) {
    x0 = v128.load(c);
    y0 = v128.load(c, 16);
    x1 = v128.load(c1);
    y1 = v128.load(c1, 16);
    x2 = v128.load(c2);
    y2 = v128.load(c2, 16);
    x3 = v128.load(c3);
    y3 = v128.load(c3, 16);
  }
  for (let s = strip, end = strip + (k << 5), o: usize = 0; s < end; s += 32, o += right) {
    const x = v128.load(s);
    const y = v128.load(s, 16);
    let a = v128.load32_splat(a0 + o);
    x0 = f32x4.add(x0, f32x4.mul(a, x));
    y0 = f32x4.add(y0, f32x4.mul(a, y));
    a = v128.load32_splat(a1 + o);
    x1 = f32x4.add(x1, f32x4.mul(a, x));
    y1 = f32x4.add(y1, f32x4.mul(a, y));
    a = v128.load32_splat(a2 + o);
    x2 = f32x4.add(x2, f32x4.mul(a, x));
    y2 = f32x4.add(y2, f32x4.mul(a, y));
    a = v128.load32_splat(a3 + o);
    x3 = f32x4.add(x3, f32x4.mul(a, x));
    y3 = f32x4.add(y3, f32x4.mul(a, y));
  }
  v128.store(c, x0);
  v128.store(c, y0, 16);
  v128.store(c1, x1);
  v128.store(c1, y1, 16);
  v128.store(c2, x2);
  v128.store(c2, y2, 16);
  v128.store(c3, x3);
  v128.store(c3, y3, 16);
}

/** Copies a part of a tile between C and the tile of the edges. */
function copy(from: usize, fromRow: usize, to: usize, toRow: usize, rows: usize, columns: usize): void {
  for (; rows > 0; rows--, from += fromRow, to += toRow) {
    for (let j: usize = 0; j < columns << 2; j += 4) store<f32>(to + j, load<f32>(from + j));
  }
}

/**
 * Up to eight columns of C: all rows of A times a strip.
 * A tile that does not fill 4 × 8 is summed in a tile apart, and its missing rows read the last row of A.
 */
function column(
  a: usize,
  aDown: usize,
  aRight: usize,
  strip: usize,
  c: usize,
  cDown: usize,
  m: usize,
  k: usize,
  columns: usize,
  add: bool,
): void {
  for (let i: usize = 0; i < m; i += 4, c += cDown << 2) {
    const rows = min(m - i, 4);
    const a0 = a + i * aDown;
    const a1 = rows > 1 ? a0 + aDown : a0;
    const a2 = rows > 2 ? a1 + aDown : a1;
    const a3 = rows > 3 ? a2 + aDown : a2;
    if (rows == 4 && columns == 8) tile(a0, a1, a2, a3, aRight, strip, k, c, cDown, add);
    else {
      if (add) copy(c, cDown, TILE, 32, rows, columns);
      tile(a0, a1, a2, a3, aRight, strip, k, TILE, 32, add);
      copy(TILE, 32, c, cDown, rows, columns);
    }
  }
}

/** C, m × n, is A, m × k, times B, k × n; or grows by it if `add`. */
export function product(
  a: usize,
  aDown: usize,
  aRight: usize,
  b: usize,
  bDown: usize,
  bRight: usize,
  c: usize,
  cDown: usize,
  m: usize,
  k: usize,
  n: usize,
  add: bool,
): void {
  aDown <<= 2;
  aRight <<= 2;
  bDown <<= 2;
  bRight <<= 2;
  cDown <<= 2;
  while (k > 0) {
    const depth = min(k, DEPTH);
    for (let j: usize = 0; j < n; j += 8) {
      const columns = min(n - j, 8);
      fill(STRIP, b + j * bRight, bDown, bRight, depth, columns);
      column(a, aDown, aRight, STRIP, c + (j << 2), cDown, m, depth, columns, add);
    }
    a += depth * aRight;
    b += depth * bDown;
    k -= depth;
    add = true;
  }
}

/** The panels of B, k × n, from `to` on, each `panel` elements after the one before. */
export function pack(
  to: usize,
  panel: usize,
  b: usize,
  bDown: usize,
  bRight: usize,
  k: usize,
  n: usize,
): void {
  for (let j: usize = 0; j < n; j += 8, to += panel << 2, b += bRight << 5)
    fill(to, b, bDown << 2, bRight << 2, k, min(n - j, 8));
}

/** The same as `product`, where B is packed. */
export function packedProduct(
  a: usize,
  aDown: usize,
  aRight: usize,
  b: usize,
  panel: usize,
  c: usize,
  cDown: usize,
  m: usize,
  k: usize,
  n: usize,
  add: bool,
): void {
  aDown <<= 2;
  aRight <<= 2;
  panel <<= 2;
  cDown <<= 2;
  while (k > 0) {
    const depth = min(k, DEPTH);
    for (let j: usize = 0, strip = b; j < n; j += 8, strip += panel)
      column(a, aDown, aRight, strip, c + (j << 2), cDown, m, depth, min(n - j, 8), add);
    a += depth * aRight;
    b += depth << 5;
    k -= depth;
    add = true;
  }
}
