/** A worker of online.mjs: attention over its own keys, and the state of each row's softmax. */
import { parentPort, workerData } from "node:worker_threads";
import { create as createFunctions } from "../../dist/index.js";
import { block, create } from "../matmul/index.mjs";
import { BLOCK } from "./attention.mjs";

const { heads, queries, keys, width } = workerData.shape;
const { createOnline, softmax } = createFunctions({ engine: "wasm-simd" });
const padded = 8 * Math.ceil(keys / 8);
const { matrix, floats, panels, pack, packT, ab } = await create({
  floats: 2 * heads * (padded * (width + 8) + keys * width + queries * width) + BLOCK * keys + 64 * heads,
});
const q = matrix(heads * queries, width);
const out = matrix(heads * queries, width);
const room = floats(BLOCK * keys);
const packed = Array.from({ length: heads }, (_, h) => {
  const head = { kT: panels(width, keys), v: panels(keys, width) };
  const [k, v] = ["k", "v"].map((name) => {
    const x = matrix(keys, width);
    x.values.set(workerData[name].subarray(h * keys * width, (h + 1) * keys * width));
    return x;
  });
  packT(head.kT, k);
  pack(head.v, v);
  return head;
});

function attend() {
  const states = new Float64Array(2 * heads * queries);
  for (let h = 0; h < heads; h++) {
    for (let first = 0; first < queries; first += BLOCK) {
      const rows = Math.min(BLOCK, queries - first);
      const scores = matrix(rows, keys, room);
      const at = h * queries + first;

      ab(scores, block(q, at, 0, rows, width), packed[h].kT);
      for (let r = 0; r < rows; r++) {
        const row = scores.values.subarray(r * keys, (r + 1) * keys);
        states.set(createOnline().push(row).state, 2 * (at + r));
      }
      softmax(scores.values, { out: scores.values, shape: [rows, keys] });
      ab(block(out, at, 0, rows, width), scores, packed[h].v);
    }
  }
  return { states, out: out.values.slice() };
}

parentPort.on("message", (queriesOfAll) => {
  // createOnline takes logits as they are, so the scale goes to the queries.
  const scale = 1 / Math.sqrt(width);
  for (let i = 0; i < q.values.length; i++) q.values[i] = scale * queriesOfAll[i];
  const began = performance.now();
  const answer = attend();
  parentPort.postMessage({ ...answer, ms: performance.now() - began });
});
parentPort.postMessage("ready");
