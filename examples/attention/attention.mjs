/**
 * Scaled dot-product attention, softmax(scale·Q·Kᵀ + mask)·V, head by head and 64 queries at a time.
 *
 * A block of queries is multiplied by all keys that it sees; a softmax makes weights of each row of scores;
 * the weights are multiplied by the values. So the scores of one block are all that is ever kept of them, and
 * they stay in the second cache. Keys and values are multiplied by every block of queries: they are packed
 * once.
 *
 * Heads lie one after another: q is heads · queries × width, as ONNX has it.
 */
import { block } from "../matmul/index.mjs";

export const BLOCK = 64;

/**
 * @param {object} options
 * @param {Awaited<ReturnType<typeof import("../matmul/index.mjs").create>>} options.matmul
 * @param {{ softmax: typeof import("wasmax").softmax }} options.functions of an engine
 * @param {number} options.heads
 * @param {number} options.queries in each head
 * @param {number} options.keys and as many values
 * @param {number} options.width of a query, a key and a value
 * @param {boolean} [options.causal] query i sees the keys up to i + (keys − queries): the last query sees all
 * @param {number} [options.scale]
 */
export function createAttention({
  matmul,
  functions: { softmax },
  heads,
  queries,
  keys,
  width,
  causal = false,
  scale = 1 / Math.sqrt(width),
}) {
  if (causal && keys < queries)
    throw new RangeError(`causal needs a key for each query, got ${keys} keys for ${queries} queries`);
  const { matrix, floats, panels, pack, packT, ab } = matmul;
  const [q, k, v] = [queries, keys, keys].map((rows) => matrix(heads * rows, width));
  const out = matrix(heads * queries, width);
  const kT = Array.from({ length: heads }, () => panels(width, keys));
  const packedV = Array.from({ length: heads }, () => panels(keys, width));
  const room = floats(Math.min(BLOCK, queries) * keys);

  /** Packs keys and values, from which `attend` reads them. */
  function prepare() {
    for (let h = 0; h < heads; h++) {
      packT(kT[h], block(k, h * keys, 0, keys, width));
      pack(packedV[h], block(v, h * keys, 0, keys, width));
    }
  }

  function attend() {
    for (let h = 0; h < heads; h++) {
      for (let first = 0; first < queries; first += BLOCK) {
        const rows = Math.min(BLOCK, queries - first);
        // What the last query of the block does not see, none of it does, and it is not even multiplied.
        const seen = causal ? first + rows + (keys - queries) : keys;
        const scores = matrix(rows, seen, room);

        ab(scores, block(q, h * queries + first, 0, rows, width), block(kT[h], 0, 0, width, seen));
        softmax(scores.values, { out: scores.values, shape: [rows, seen], scale, causal });
        ab(block(out, h * queries + first, 0, rows, width), scores, block(packedV[h], 0, 0, seen, width));
      }
    }
  }

  return {
    q,
    k,
    v,
    out,
    prepare,
    attend,
    forward() {
      prepare();
      attend();
    },
  };
}

/** How many floats that takes, for the memory of the products. */
export function floatsOf({ heads, queries, keys, width }) {
  const panels = heads * (8 * Math.ceil(keys / 8) * width + 8 * Math.ceil(width / 8) * keys);
  return 2 * heads * (queries + keys) * width + panels + Math.min(BLOCK, queries) * keys + 64 * (heads + 8);
}
