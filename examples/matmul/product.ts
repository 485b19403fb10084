/**
 * C = A·B or C += A·B in float32. A and B are read by two strides each, so a transposed one is the same
 * matrix with its strides exchanged. C has its own stride from row to row.
 *
 * Eight columns of B at a time are copied into a strip: up to 512 rows, 16 KB, so that it stays in the first
 * cache while all rows of A pass. A tile of 4 × 8 of C is summed in eight registers: 64 operations for two
 * loads of the strip and four of A.
 *
 * Each element of C is summed in the order of k, one multiplication and one addition at a time, each rounded.
 * twin.mjs does the same, so both have the same bits.
 *
 * Addresses are byte offsets, strides and counts are in elements.
 */

/** Where the strip, the tile of the edges and the caller's memory begin. */
const STRIP: usize = 1024;
const DEPTH: usize = 512;
const TILE: usize = STRIP + (DEPTH << 5);
/** The first byte that is the caller's. */
export const base: usize = TILE + 128;

/** Copies k rows of up to eight columns of B into the strip; the missing columns are 0. */
function pack(b: usize, down: usize, right: usize, k: usize, columns: usize): void {
  const end = STRIP + (k << 5);
  if (right == 4 && columns == 8) {
    for (let s = STRIP; s < end; s += 32, b += down) {
      v128.store(s, v128.load(b));
      v128.store(s, v128.load(b, 16), 16);
    }
    return;
  }
  for (let j: usize = 0; j < 8; j++, b += right) {
    let p = b;
    for (let s = STRIP + (j << 2); s < end; s += 32, p += down) {
      if (j < columns) store<f32>(s, load<f32>(p));
      else store<f32>(s, 0);
    }
  }
}

/** C += four rows of A, `right` bytes from element to element, times the strip. */
function tile(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  right: usize,
  k: usize,
  c: usize,
  row: usize,
): void {
  const c1 = c + row;
  const c2 = c1 + row;
  const c3 = c2 + row;
  let x0 = v128.load(c);
  let y0 = v128.load(c, 16);
  let x1 = v128.load(c1);
  let y1 = v128.load(c1, 16);
  let x2 = v128.load(c2);
  let y2 = v128.load(c2, 16);
  let x3 = v128.load(c3);
  let y3 = v128.load(c3, 16);
  for (let s = STRIP, end = STRIP + (k << 5), o: usize = 0; s < end; s += 32, o += right) {
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
 * C, m × n, is A, m × k, times B, k × n; or grows by it if `add`.
 * A tile that does not fill 4 × 8 is summed in a tile apart, and its missing rows read the last row of A.
 */
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
  if (!add) for (let i: usize = 0; i < m; i++) memory.fill(c + i * cDown, 0, n << 2);
  while (k > 0) {
    const depth = min(k, DEPTH);
    for (let j: usize = 0; j < n; j += 8) {
      const columns = min(n - j, 8);
      pack(b + j * bRight, bDown, bRight, depth, columns);
      for (let i: usize = 0; i < m; i += 4) {
        const rows = min(m - i, 4);
        const a0 = a + i * aDown;
        const a1 = rows > 1 ? a0 + aDown : a0;
        const a2 = rows > 2 ? a1 + aDown : a1;
        const a3 = rows > 3 ? a2 + aDown : a2;
        const t = c + i * cDown + (j << 2);
        if (rows == 4 && columns == 8) tile(a0, a1, a2, a3, aRight, depth, t, cDown);
        else {
          copy(t, cDown, TILE, 32, rows, columns);
          tile(a0, a1, a2, a3, aRight, depth, TILE, 32);
          copy(TILE, 32, t, cDown, rows, columns);
        }
      }
    }
    a += depth * aRight;
    b += depth * bDown;
    k -= depth;
  }
}
