/** What docs/{en,zh}/guide/attention.md says in its text. */
import { readFileSync } from "node:fs";
import { softmax } from "wasmax";
import { describe, readScores, weightsOf } from "../../../examples/attention/scores.mjs";
import { createRandom } from "../../../examples/shared/random.mjs";

const results = JSON.parse(readFileSync(new URL("../../../examples/results.json", import.meta.url), "utf8"));

// Why √d: queries and keys of independent numbers of mean 0 and variance 1.
const KEYS = 64;
const QUERIES = 200;

/** The standard deviation of the scores; then means over the queries of e^entropy and the largest weight. */
function randomScores(d) {
  const random = createRandom(d);
  const numbers = (n) => Float64Array.from({ length: n * d }, random.normal);
  const [q, k] = [numbers(QUERIES), numbers(KEYS)];
  const scores = Float64Array.from({ length: QUERIES * KEYS }, (_, i) => {
    const [query, key] = [Math.floor(i / KEYS) * d, (i % KEYS) * d];
    let sum = 0;
    for (let e = 0; e < d; e++) sum += q[query + e] * k[key + e];
    return sum;
  });
  const deviation = Math.sqrt(scores.reduce((sum, s) => sum + s * s, 0) / scores.length);
  const looks = [1, 1 / Math.sqrt(d)].map((scale) => {
    const p = softmax(scores, { shape: [QUERIES, KEYS], scale });
    let [keys, largest] = [0, 0];
    for (let i = 0; i < QUERIES; i++) {
      const row = p.subarray(i * KEYS, (i + 1) * KEYS);
      keys += Math.exp(-row.reduce((sum, w) => (w > 0 ? sum + w * Math.log(w) : sum), 0)) / QUERIES;
      largest += Math.max(...row) / QUERIES;
    }
    return `${keys.toFixed(1)} | ${largest.toFixed(2)}`;
  });
  return [deviation.toFixed(1), ...looks].join(" | ");
}
export const wide4 = randomScores(4);
export const wide64 = randomScores(64);
export const wide1024 = randomScores(1024);

// The worked example: the second query of the snippet, and the first.
const worked = softmax([0, 2, 2], { scale: 1 / Math.sqrt(2) });
export const secondQuery = worked.map((p) => p.toFixed(4)).join(", ");

// The recogniser's heads.
const scores = readScores();
const [plain, , causal] = weightsOf(scores, { softmax });
const keysOf = ({ weights }, head) => describe(weights, head - 1).keys.toPrecision(3);
export const head4Keys = keysOf(plain, 4);
export const head7Keys = keysOf(plain, 7);
export const head4Causal = keysOf(causal, 4);
const SIZE = 40;
const received = (head, key) => {
  let sum = 0;
  for (let query = 0; query < SIZE; query++)
    sum += plain.weights[((head - 1) * SIZE + query) * SIZE + key - 1] / SIZE;
  return sum;
};
export const head4Sink = `${(100 * received(4, 26)).toFixed(0)} %`;

// How long it takes.
const { cases, onnxruntimeWeb } = results.attention.figures;
const causalCase = cases.find(({ name }) => name.startsWith("12 heads"));
export const onnx = onnxruntimeWeb;
export const shareOfOnnx = causalCase.ofOnnx.toFixed(2);
export const shareOfBound = `${(100 * causalCase.shareOfBound).toFixed(1)} %`;
const decode = cases.find(({ name }) => name.startsWith("8 heads × 1 ×"));
export const decodePacked = (decode.ms["wasmax, packed before"] / decode.ms["onnxruntime-web"]).toFixed(2);
export const decodeUnpacked = decode.ofOnnx.toFixed(2);
