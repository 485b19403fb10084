/** What a page does. A bundler that finds `new Worker(new URL(…), …)` bundles the worker as well. */
import { createClient } from "./client.mjs";

const worker = new Worker(new URL("./worker.mjs", import.meta.url), { type: "module" });
const { softmax } = createClient(worker);

const logits = Float32Array.from({ length: 1_000_000 }, (_, i) => (i % 1000 === 7 ? 8 : 0));
const going = softmax(logits, { shape: [1000, 1000] });
const left = logits.length;
const probabilities = await going;

const refused = await softmax(new Float32Array(5), { shape: [2, 3] }).catch((error) => error.message);

const { length } = probabilities;
const result = { left, length, seventh: probabilities[7], refused };
document.querySelector("output").textContent = JSON.stringify(result);
