/** worker.mjs and client.mjs in a thread of Node, which has the same messages under other names. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { after, before, test } from "node:test";
import { Worker } from "node:worker_threads";
import { softmax } from "wasmax";
import { createClient } from "./client.mjs";

const SCRIPT = `
  const { parentPort } = require("node:worker_threads");
  globalThis.self = {
    postMessage(data, transfer) {
      parentPort.postMessage(data, transfer);
      if (data.probabilities?.length > 0) parentPort.postMessage("copied");
    },
  };
  import(${JSON.stringify(import.meta.resolve("./worker.mjs"))}).then(() => {
    parentPort.on("message", (data) => self.onmessage({ data }));
    parentPort.postMessage("ready");
  });
`;
let thread;
let client;
let copies = 0;
before(async () => {
  thread = new Worker(SCRIPT, { eval: true });
  await once(thread, "message");
  const worker = { postMessage: (data, transfer) => thread.postMessage(data, transfer) };
  client = createClient(worker);
  thread.on("message", (data) => {
    if (data === "copied") copies++;
    else worker.onmessage({ data });
  });
  thread.on("error", (error) => worker.onerror(error));
});
after(() => thread.terminate());

// What is lost on its way would be waited for.
const timeout = 20_000;

test("the buffer goes and comes back with the probabilities", { timeout }, async () => {
  const logits = Float32Array.of(1, 2, 3, 4);
  const due = softmax(logits, { shape: [2, 2], temperature: 0.5 });
  const going = client.softmax(logits, { shape: [2, 2], temperature: 0.5 });
  assert.equal(logits.buffer.byteLength, 0, "it is away");
  const probabilities = await going;
  assert.ok(probabilities instanceof Float32Array);
  assert.deepEqual(probabilities, due);
});

test("answers find who asked", { timeout }, async () => {
  const all = Array.from({ length: 20 }, (_, i) => client.softmax(Float64Array.of(0, i)));
  const results = await Promise.all(all);
  results.forEach((p, i) => {
    assert.deepEqual(p, softmax(Float64Array.of(0, i)));
  });
});

test("an error is a rejection with the message, and the next call works", { timeout }, async () => {
  await assert.rejects(client.softmax(Float32Array.of(1), { axis: 1 }), {
    message: "wasmax: axis must be an integer in [-1, 1), got 1",
  });
  assert.deepEqual(await client.softmax(Float32Array.of(1)), Float32Array.of(1));
});

test("no answer was copied", { timeout }, async () => {
  // Answers come in order, so that by now it is known of all before.
  await client.softmax(Float32Array.of(1));
  assert.equal(copies, 0);
});
