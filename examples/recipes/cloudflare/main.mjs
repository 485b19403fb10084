/** The Worker of worker.mjs in workerd: two steps of one seed, and a bad request. */
import assert from "node:assert/strict";
import { sample } from "wasmax/sampling";
import { startWorker } from "./workerd.mjs";

const { url, close } = await startWorker();
const post = async (body) => {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return { status: response.status, ...(await response.json()) };
};

const logits = [1, 3, 2, -1];
const options = { temperature: 0.8, topP: 0.95, seed: 42 };
const tokens = [];
for (const step of [0, 11]) {
  const { status, token, engine } = await post({ logits, ...options, step });
  assert.equal(status, 200);
  assert.equal(engine, "wasm-relaxed");
  assert.equal(token, sample(logits, { ...options, step }), "the token that Node draws");
  tokens.push(token);
}

const bad = await post({ logits, seed: 42, topP: 2, minP: -1 });
assert.equal(bad.status, 400);
await close();
console.log(`tokens ${tokens.join(" and ")} as in Node, on wasm-relaxed; 400 with "${bad.error}"`);
