/** The endpoint of app.mjs on a free port, with a good request and bad ones. */
import assert from "node:assert/strict";
import { app } from "./app.mjs";

const server = app.listen(0, "127.0.0.1");
await new Promise((done) => server.once("listening", done));
const url = `http://127.0.0.1:${server.address().port}/softmax`;

async function post(body) {
  const headers = { "content-type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body });
  return { status: response.status, answer: await response.json() };
}

const good = await post('{ "logits": [1, 2, 3], "temperature": 0.5 }');
assert.equal(good.status, 200);
const [, , p] = good.answer.probabilities;
assert.ok(Math.abs(p - 1 / (1 + Math.exp(-2) + Math.exp(-4))) < 1e-15);

const bad = await post('{ "logits": [1, 2, "3"] }');
assert.equal(bad.status, 400);
const broken = await post("{");
assert.equal(broken.status, 400);

server.close();
console.log(`200 with ${p.toFixed(4)}; 400 with "${bad.answer.error}"`);
