/**
 * Products of float32 matrices that lie in one memory, so that nothing is copied to call Wasm: a training
 * loop makes its matrices once, and writes and reads their `values` as ordinary arrays.
 */
import { bytes } from "./compile.mjs";
import { twin } from "./twin.mjs";

/** 128 MiB. A page that is never written costs nothing. */
const FLOATS = 2 ** 25;
const PAGE = 65536;

/**
 * A matrix, or a block of one.
 *
 * @typedef {object} Matrix
 * @property {Float32Array} values from its first to its last element; row i begins at i × stride
 * @property {number} rows
 * @property {number} columns
 * @property {number} stride elements from a row to the next
 * @property {ArrayBufferLike} memory
 * @property {number} origin the byte where the matrix begins that it is a block of
 */

/**
 * @param {{ floats?: number, engine?: "wasm" | "js" }} [options] `floats`: how many all of its arrays may
 *   hold. Its memory does not grow, because that would detach them.
 */
export async function create({ floats: room = FLOATS, engine = "wasm" } = {}) {
  if (!(Number.isInteger(room) && room > 0))
    throw new RangeError(`floats must be a whole number, got ${room}`);
  const { buffer, base, product, unit } = await machine(engine, room);
  const end = base + 4 * room;
  let top = base;

  /** A new array of zeros. It begins at a multiple of 16 bytes. */
  function floats(length) {
    if (!(Number.isInteger(length) && length > 0))
      throw new RangeError(`length must be a whole number, got ${length}`);
    if (top + 4 * length > end)
      throw new RangeError(`${length} more floats do not fit: ${(end - top) / 4} of ${room} are left`);
    const array = new Float32Array(buffer, top, length);
    top = Math.min(end, (top + 4 * length + 15) & ~15);
    return array;
  }

  /** @returns {Matrix} */
  function matrix(rows, columns) {
    const values = floats(rows * columns);
    return { values, rows, columns, stride: columns, memory: buffer, origin: values.byteOffset };
  }

  /** Calls product.ts; the strides of A and B say which of them is transposed. */
  function call(a, aDown, aRight, b, bDown, bRight, c, m, k, n, add) {
    if (a.memory !== buffer || b.memory !== buffer || c.memory !== buffer)
      throw new TypeError("A, B and C must be matrices of this memory");
    if (c.origin === a.origin || c.origin === b.origin)
      throw new RangeError("C must be another matrix than A and B");
    if (c.rows !== m || c.columns !== n)
      throw new RangeError(`C must be ${m} × ${n}, got ${c.rows} × ${c.columns}`);
    const at = (x) => x.values.byteOffset / unit;
    product(at(a), aDown, aRight, at(b), bDown, bRight, at(c), c.stride, m, k, n, add);
  }

  return {
    floats,
    matrix,
    /** C = A·B, or C += A·B. */
    ab(c, a, b, add = false) {
      inner("A", a.columns, "B", b.rows);
      call(a, a.stride, 1, b, b.stride, 1, c, a.rows, a.columns, b.columns, add);
    },
    /** C = A·Bᵀ, or C += A·Bᵀ. */
    abT(c, a, b, add = false) {
      inner("A", a.columns, "Bᵀ", b.columns);
      call(a, a.stride, 1, b, 1, b.stride, c, a.rows, a.columns, b.rows, add);
    },
    /** C = Aᵀ·B, or C += Aᵀ·B. */
    aTb(c, a, b, add = false) {
      inner("Aᵀ", a.rows, "B", b.rows);
      call(a, 1, a.stride, b, b.stride, 1, c, a.columns, a.rows, b.columns, add);
    },
  };
}

/**
 * A part of a matrix, in the same memory: a head of attention, or one text of a batch.
 *
 * @param {Matrix} of
 * @returns {Matrix}
 */
export function block(of, row, column, rows, columns) {
  if (!(row >= 0 && column >= 0 && rows > 0 && columns > 0))
    throw new RangeError(`a block must lie in its matrix, got ${rows} × ${columns} at ${row}, ${column}`);
  if (row + rows > of.rows || column + columns > of.columns)
    throw new RangeError(
      `a block of ${rows} × ${columns} at ${row}, ${column} leaves a matrix of ${of.rows} × ${of.columns}`,
    );
  const first = row * of.stride + column;
  const values = of.values.subarray(first, first + (rows - 1) * of.stride + columns);
  return { ...of, values, rows, columns };
}

function inner(left, columns, right, rows) {
  if (columns !== rows)
    throw new RangeError(`${left} has ${columns} columns, so ${right} must have as many rows, got ${rows}`);
}

/** The memory, its first free byte, and the product; its places are counted in `unit` bytes. */
async function machine(engine, room) {
  if (engine === "js") {
    const memory = new Float32Array(room);
    return { buffer: memory.buffer, base: 0, product: twin(memory), unit: 4 };
  }
  if (engine !== "wasm") throw new RangeError(`engine must be "wasm" or "js", got ${engine}`);
  const module = await WebAssembly.compile(await bytes());
  // The kernel's own 17.5 KB come first. They are counted as a page.
  const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil((4 * room) / PAGE) });
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return { buffer: memory.buffer, base: exports.base.value, product: exports.product, unit: 1 };
}
