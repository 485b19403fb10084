/** A layer: x + attention(norm x), then that + feed-forward(norm of that). */
import { createAttention } from "./attention.mjs";
import { norm, normGrad, relu, reluGrad } from "./norm.mjs";

/**
 * @param {import("../matmul/index.mjs").Matrix} x the residual stream that comes in
 * @param {object} gradients matrices that all layers share, or undefined where nothing is trained
 */
export function createLayer({ l, x, matmul, functions, size, parameters, gradients }) {
  const { matrix, ab, abT, aTb } = matmul;
  const { width } = size;
  const named = (record) => ({
    qkv: record[`queries, keys, values ${l}`],
    out: record[`attention out ${l}`],
    up: record[`up ${l}`],
    down: record[`down ${l}`],
  });
  const p = named(parameters.values);
  const like = (columns = width) => matrix(x.rows, columns);
  const attention = createAttention({ matmul, functions, ...size });
  const [h1, middle, h2, wide, y] = [like(), like(), like(), like(4 * width), like()];
  const inverses1 = new Float64Array(x.rows);
  const inverses2 = new Float64Array(x.rows);

  // #region forward
  function forward() {
    norm(x, h1, inverses1);
    ab(attention.qkv, h1, p.qkv);
    attention.forward();
    middle.values.set(x.values);
    ab(middle, attention.out, p.out, true);
    norm(middle, h2, inverses2);
    ab(wide, h2, p.up);
    relu(wide);
    y.values.set(middle.values);
    ab(y, wide, p.down, true);
  }
  // #endregion forward
  if (!gradients) return { y, forward };

  const g = named(parameters.gradients);
  const { dx, dh, dQkv, dWide, dWeights } = gradients;
  const attentionBackward = attention.createBackward(dh, dQkv, dWeights);

  /** dx goes in as the gradient of y and comes out as that of x. */
  function backward() {
    aTb(g.down, wide, dx);
    abT(dWide, dx, p.down);
    reluGrad(wide, dWide);
    aTb(g.up, h2, dWide);
    abT(dh, dWide, p.up);
    normGrad(h2, inverses2, dh, dx);

    aTb(g.out, attention.out, dx);
    abT(dh, dx, p.out);
    attentionBackward();
    aTb(g.qkv, h1, dQkv);
    abT(dh, dQkv, p.qkv);
    normGrad(h1, inverses1, dh, dx);
  }
  return { y, forward, backward };
}
