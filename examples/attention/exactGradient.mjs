/**
 * The gradient of Σ dOut · out at q, k and v in float64, and how far float32 may be from it, with u and the
 * relative error r of a weight P as in exact.mjs:
 *
 * 1. dV is a sum of P·dO over the queries: off by at most Σ P·|dO| · (r + queries · u).
 * 2. dP is a sum of `width` products: off by at most β = width · u · Σ|dO||v|.
 * 3. dS = scale · P · (dP − m), m = Σ P·dP, is rounded once: off by at most
 *    scale · P · (r·|dP − m| + β + Σ P·(r·|dP| + β)) + 2u · |dS|.
 * 4. dQ is a sum of dS·k over the keys, dK one of dS·q over the queries: off by what dS is, and by
 *    seen · u · Σ|dS||k| and queries · u · Σ|dS||q|.
 */
import { exactRow, SECOND_ORDER, U } from "./exact.mjs";

export function exactGradient({ q, k, v, dOut }, { heads, queries, keys, width, causal, scale }) {
  const zeros = (x) => ({ exact: new Float64Array(x.length), bound: new Float64Array(x.length) });
  const [dQ, dK, dV] = [zeros(q), zeros(k), zeros(v)];
  for (let h = 0; h < heads; h++) {
    const head = (x) => x.subarray(h * keys * width, (h + 1) * keys * width);
    const [kh, vh] = [head(k), head(v)];
    for (let i = 0; i < queries; i++) {
      const at = (h * queries + i) * width;
      const seen = causal ? i + 1 + keys - queries : keys;
      const row = (x) => x.subarray(at, at + width);
      const { weights, relative } = exactRow({ q: row(q), k: kh, v: vh, seen, width, scale });
      const { dP, off } = gradientOfWeights(row(dOut), vh, { seen, width });
      let [mean, meanOff] = [0, 0];
      for (let j = 0; j < seen; j++) {
        mean += weights[j] * dP[j];
        meanOff += weights[j] * (relative[j] * Math.abs(dP[j]) + off[j]);
      }
      for (let j = 0; j < seen; j++) {
        const p = weights[j];
        const dS = scale * p * (dP[j] - mean);
        const size = Math.abs(dS);
        const offS =
          scale * p * (relative[j] * Math.abs(dP[j] - mean) + off[j] + meanOff) * SECOND_ORDER + 2 * U * size;
        const ofValue = p * (relative[j] + queries * U) * SECOND_ORDER;
        for (let e = 0; e < width; e++) {
          const key = (h * keys + j) * width + e;
          dQ.exact[at + e] += dS * k[key];
          dQ.bound[at + e] += (offS + seen * U * size) * Math.abs(k[key]);
          dK.exact[key] += dS * q[at + e];
          dK.bound[key] += (offS + queries * U * size) * Math.abs(q[at + e]);
          dV.exact[key] += p * dOut[at + e];
          dV.bound[key] += ofValue * Math.abs(dOut[at + e]);
        }
      }
    }
  }
  return { dQ, dK, dV };
}

/** dP of a query, and how far it may be off. */
function gradientOfWeights(dO, v, { seen, width }) {
  const dP = new Float64Array(seen);
  const off = new Float64Array(seen);
  for (let j = 0; j < seen; j++) {
    for (let e = 0; e < width; e++) {
      const term = dO[e] * v[j * width + e];
      dP[j] += term;
      off[j] += width * U * Math.abs(term);
    }
  }
  return { dP, off };
}

/** The worst error of `got` as a share of its bound; NaN where one is NaN. */
export function shareOf({ exact, bound }, got) {
  let share = 0;
  for (let i = 0; i < exact.length; i++) {
    const off = Math.abs(got[i] - exact[i]);
    if (off !== 0) share = Math.max(share, off / bound[i]);
  }
  return share;
}
