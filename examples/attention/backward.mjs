/**
 * The gradient of attention at q, k and v, from the one at its result.
 *
 * The weights P are not kept from the forward pass: they would take queries × keys floats a head. Each block
 * of queries computes its own again, from the same products and the same softmax, and uses them at once:
 *
 *   dV += Pᵀ·dO   dP = dO·Vᵀ   dS = softmaxGrad(P, dP)   dQ = dS·K   dK += dSᵀ·Q
 *
 * Where the mask was, P is 0, and so is dS.
 */
import { block } from "../matmul/index.mjs";
import { BLOCK } from "./attention.mjs";

/**
 * @param {object} options those of createAttention, whose `q`, `k` and `v` are given as `of`; `functions` has
 *   `softmax` and `softmaxGrad`
 */
export function createBackward({
  matmul,
  functions: { softmax, softmaxGrad },
  of: { q, k, v },
  heads,
  queries,
  keys,
  width,
  causal = false,
  scale = 1 / Math.sqrt(width),
}) {
  const { matrix, floats, panels, pack, packT, ab, aTb } = matmul;
  const dOut = matrix(heads * queries, width);
  const [dQ, dK, dV] = [queries, keys, keys].map((rows) => matrix(heads * rows, width));
  // Of one head at a time.
  const [kT, vT, packedK] = [panels(width, keys), panels(width, keys), panels(keys, width)];
  const rooms = [floats(BLOCK * keys), floats(BLOCK * keys)];

  function backward() {
    for (const x of [dK, dV]) x.values.fill(0);
    for (let h = 0; h < heads; h++) {
      const head = (x, seen = keys) => block(x, h * keys, 0, seen, width);
      packT(kT, head(k));
      packT(vT, head(v));
      pack(packedK, head(k));
      for (let first = 0; first < queries; first += BLOCK) {
        const rows = Math.min(BLOCK, queries - first);
        const seen = causal ? first + rows + (keys - queries) : keys;
        const shape = [rows, seen];
        const [weights, dScores] = rooms.map((room) => matrix(rows, seen, room));
        const part = (x) => block(x, h * queries + first, 0, rows, width);

        ab(weights, part(q), block(kT, 0, 0, width, seen));
        softmax(weights.values, { out: weights.values, shape, scale, causal });
        aTb(head(dV, seen), weights, part(dOut), true);
        ab(dScores, part(dOut), block(vT, 0, 0, width, seen));
        softmaxGrad(weights.values, dScores.values, { out: dScores.values, shape, scale });
        ab(part(dQ), dScores, block(packedK, 0, 0, seen, width));
        aTb(head(dK, seen), dScores, part(q), true);
      }
    }
  }

  return { dOut, dQ, dK, dV, backward };
}
