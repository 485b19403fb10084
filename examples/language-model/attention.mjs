/**
 * Causal attention: each head of each text compares the query of every place with the keys up to that place,
 * makes weights of the scores by softmax, and adds the values up by them.
 *
 * All heads of a batch are one call of wasmax, of shape [texts · heads, T, T]: `scale` and `causal` are its
 * options. The products go head by head, on blocks of the same memory.
 */
import { block } from "../matmul/index.mjs";

export function createAttention({ matmul, functions, width, heads, context, texts }) {
  const { matrix, ab, abT, aTb } = matmul;
  const rows = texts * context;
  const of = width / heads;
  const shape = [texts * heads, context, context];
  const scale = 1 / Math.sqrt(of);
  // Queries, keys and values of a place lie side by side in its row.
  const qkv = matrix(rows, 3 * width);
  const weights = matrix(texts * heads * context, context);
  const out = matrix(rows, width);

  /** The heads of all texts as blocks: they are made once. */
  const blocksOf = ({ qkv, weights, out }) =>
    Array.from({ length: texts * heads }, (_, i) => {
      const row = Math.floor(i / heads) * context;
      const column = (i % heads) * of;
      return {
        q: block(qkv, row, column, context, of),
        k: block(qkv, row, width + column, context, of),
        v: block(qkv, row, 2 * width + column, context, of),
        w: block(weights, i * context, 0, context, context),
        o: block(out, row, column, context, of),
      };
    });
  const blocks = blocksOf({ qkv, weights, out });

  // #region forward
  function forward() {
    for (const { q, k, w } of blocks) abT(w, q, k);
    functions.softmax(weights.values, { out: weights.values, shape, scale, causal: true });
    for (const { w, v, o } of blocks) ab(o, w, v);
  }
  // #endregion forward

  /** From the gradient of `out` to that of `qkv`. */
  function createBackward(dOut, dQkv, dWeights) {
    const gradients = blocksOf({ qkv: dQkv, weights: dWeights, out: dOut });
    // #region backward
    return () => {
      for (const [i, { v, w }] of blocks.entries()) {
        const d = gradients[i];
        abT(d.w, d.o, v);
        aTb(d.v, w, d.o);
      }
      // Where the mask was, the weights are 0, and so are these gradients.
      functions.softmaxGrad(weights.values, dWeights.values, { out: dWeights.values, shape, scale });
      for (const [i, { q, k }] of blocks.entries()) {
        const d = gradients[i];
        ab(d.q, d.w, k);
        aTb(d.k, d.w, q);
      }
    };
    // #endregion backward
  }

  return { qkv, out, forward, createBackward };
}
