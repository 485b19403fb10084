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
 * A matrix B as the kernel reads it, or a block of one: panels of eight columns, in which the eight numbers
 * of a row lie side by side. Where the columns are no multiple of 8, the last panel has zeros.
 *
 * @typedef {object} Packed
 * @property {Float32Array} values
 * @property {number} rows
 * @property {number} columns
 * @property {number} panel elements from a panel to the next
 * @property {ArrayBufferLike} memory
 * @property {number} origin
 */

/**
 * @param {{ floats?: number, engine?: "wasm" | "js" }} [options] `floats`: how many all of its arrays may
 *   hold. Its memory does not grow, because that would detach them.
 */
export async function create({ floats: room = FLOATS, engine = "wasm" } = {}) {
  if (!(Number.isInteger(room) && room > 0))
    throw new RangeError(`floats must be a whole number above 0, got ${room}`);
  const { buffer, base, kernel, unit } = await machine(engine, room);
  const end = base + 4 * room;
  let top = base;

  /** A new array of zeros. It begins at a multiple of 16 bytes. */
  function floats(length) {
    if (!(Number.isInteger(length) && length > 0))
      throw new RangeError(`length must be a whole number above 0, got ${length}`);
    if (top + 4 * length > end)
      throw new RangeError(`${length} more floats do not fit: ${(end - top) / 4} of ${room} are left`);
    const array = new Float32Array(buffer, top, length);
    top = Math.min(end, 16 * Math.ceil((top + 4 * length) / 16));
    return array;
  }

  /**
   * A matrix of zeros, or one of what `values` begins with: scratch that has another size in each turn.
   *
   * @returns {Matrix}
   */
  function matrix(rows, columns, values = floats(rows * columns)) {
    if (values.buffer !== buffer) throw new TypeError("values must be floats() of this memory");
    if (values.length < rows * columns)
      throw new RangeError(`${rows} × ${columns} do not fit into ${values.length} values`);
    const own = values.subarray(0, rows * columns);
    return { values: own, rows, columns, stride: columns, memory: buffer, origin: values.byteOffset };
  }

  /** Room for a packed matrix of this size. @returns {Packed} */
  function panels(rows, columns) {
    const values = floats(8 * Math.ceil(columns / 8) * rows);
    return { values, rows, columns, panel: 8 * rows, memory: buffer, origin: values.byteOffset };
  }

  const at = ({ values }) => values.byteOffset / unit;

  function check(name, x, rows, columns) {
    if (x.rows !== rows || x.columns !== columns)
      throw new RangeError(`${name} must be ${rows} × ${columns}, got ${x.rows} × ${x.columns}`);
  }

  /** Calls product.ts; the strides of A and B say which of them is transposed. */
  function call(a, aDown, aRight, b, bDown, bRight, c, m, k, n, add) {
    if (a.memory !== buffer || b.memory !== buffer || c.memory !== buffer)
      throw new TypeError("A, B and C must be matrices of this memory");
    if (a.panel || c.panel) throw new TypeError("A and C must be matrices that are not packed");
    if (c.origin === a.origin || c.origin === b.origin)
      throw new RangeError("C must be another matrix than A and B");
    check("C", c, m, n);
    if (b.panel) kernel.packedProduct(at(a), aDown, aRight, at(b), b.panel, at(c), c.stride, m, k, n, add);
    else kernel.product(at(a), aDown, aRight, at(b), bDown, bRight, at(c), c.stride, m, k, n, add);
  }

  function fill(to, b, bDown, bRight, rows, columns) {
    if (to.memory !== buffer || b.memory !== buffer)
      throw new TypeError("what is packed and its panels must be of this memory");
    if (b.panel || !to.panel) throw new TypeError("a matrix is packed into what panels() returned");
    check("what it is packed into", to, rows, columns);
    kernel.pack(at(to), to.panel, at(b), bDown, bRight, rows, columns);
  }

  return {
    floats,
    matrix,
    panels,
    /** Packs B. */
    pack(to, b) {
      fill(to, b, b.stride, 1, b.rows, b.columns);
    },
    /** Packs Bᵀ. */
    packT(to, b) {
      fill(to, b, 1, b.stride, b.columns, b.rows);
    },
    /** C = A·B, or C += A·B. B may be packed. */
    ab(c, a, b, add = false) {
      inner("A", a.columns, "B", b.rows);
      call(a, a.stride, 1, b, b.stride, 1, c, a.rows, a.columns, b.columns, add);
    },
    /** C = A·Bᵀ, or C += A·Bᵀ. What packT has packed is Bᵀ already, so it goes to `ab`. */
    abT(c, a, b, add = false) {
      if (b.panel) throw new TypeError("abT takes no packed B: packT packs Bᵀ, which ab takes");
      inner("A", a.columns, "Bᵀ", b.columns);
      call(a, a.stride, 1, b, 1, b.stride, c, a.rows, a.columns, b.rows, add);
    },
    /** C = Aᵀ·B, or C += Aᵀ·B. B may be packed. */
    aTb(c, a, b, add = false) {
      inner("Aᵀ", a.rows, "B", b.rows);
      call(a, 1, a.stride, b, b.stride, 1, c, a.columns, a.rows, b.columns, add);
    },
  };
}

/**
 * A part of a matrix, in the same memory: a head of attention, or one text of a batch. A part of a packed
 * one begins with a panel: at a multiple of 8 columns.
 *
 * @template {Matrix | Packed} M
 * @param {M} of
 * @returns {M}
 */
export function block(of, row, column, rows, columns) {
  if (!(row >= 0 && column >= 0 && rows > 0 && columns > 0))
    throw new RangeError(`a block must lie in its matrix, got ${rows} × ${columns} at ${row}, ${column}`);
  if (row + rows > of.rows || column + columns > of.columns)
    throw new RangeError(
      `a block of ${rows} × ${columns} at ${row}, ${column} leaves a matrix of ${of.rows} × ${of.columns}`,
    );
  if (of.panel && column % 8 !== 0)
    throw new RangeError(`a block of a packed matrix begins at a multiple of 8 columns, got ${column}`);
  const { stride, panel } = of;
  const first = panel ? (column / 8) * panel + row * 8 : row * stride + column;
  const length = panel ? Math.floor((columns - 1) / 8) * panel + rows * 8 : (rows - 1) * stride + columns;
  return { ...of, values: of.values.subarray(first, first + length), rows, columns };
}

function inner(left, columns, right, rows) {
  if (columns !== rows)
    throw new RangeError(`${left} has ${columns} columns, so ${right} must have as many rows, got ${rows}`);
}

/** The memory, its first free byte, and the kernel; its places are counted in `unit` bytes. */
async function machine(engine, room) {
  if (engine === "js") {
    const memory = new Float32Array(room);
    return { buffer: memory.buffer, base: 0, kernel: twin(memory), unit: 4 };
  }
  if (engine !== "wasm") throw new RangeError(`engine must be "wasm" or "js", got ${engine}`);
  const module = await WebAssembly.compile(await bytes());
  // The kernel's own 17.5 KB come first. They are counted as a page.
  const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil((4 * room) / PAGE) });
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  return { buffer: memory.buffer, base: exports.base.value, kernel: exports, unit: 1 };
}
