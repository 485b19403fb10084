/** A million tokens leave the heap as it was, and `next` allocates nothing that grows with the row. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { seeded } from "../support/random.js";
import { onEveryEngine, TIMES } from "./support.js";

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

const r = seeded(1);
const row = (n: number) => Float32Array.from({ length: n }, () => r.normal(3));

const used = () => {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { heapUsed, buffers: external + arrayBuffers };
};
function settled() {
  for (let i = 0; i < 4; i++) gc();
  return used();
}

onEveryEngine("the heap", (sampling, name) => {
  const NEXTS = (name === "js" ? 200_000 : 1_000_000) * TIMES;

  test(`is flat over ${NEXTS} tokens`, () => {
    const x = row(32);
    const s = sampling.createSampler({
      seed: 1,
      topK: 20,
      topP: 0.9,
      minP: 0.01,
      temperature: 0.8,
      prompt: [1, 2],
      repetitionPenalty: 1.1,
      presencePenalty: 0.1,
    });
    const run = (n: number) => {
      // The history of 10,000 tokens at most: its growth is not a leak.
      for (let i = 0; i < n; i++) {
        if (i % 10_000 === 0) s.reset();
        s.next(x);
      }
      s.reset();
    };
    run(50_000);
    const before = settled();
    run(NEXTS);
    const after = settled();
    // A byte a call would be as many as there are calls. What the test's own counters take is below 100 kB.
    expect(after.heapUsed - before.heapUsed).toBeLessThan(100_000);
    expect(after.buffers - before.buffers).toBeLessThan(100_000);
  });

  test.each([
    ["topK, topP, minP", { topK: 50, topP: 0.9, minP: 0.01, temperature: 0.7 }],
    ["topP", { topP: 0.95 }],
    ["temperature", { temperature: 0.8 }],
    ["minP", { minP: 0.01 }],
    ["penalties", { frequencyPenalty: 0.1, repetitionPenalty: 1.1 }],
    ["where", { where: new Uint8Array(20_000).fill(1), topK: 100 }],
  ])("next allocates less than 2 kB, of logits of 80 kB: %s", (_, options) => {
    const x = row(20_000);
    const s = sampling.createSampler({ seed: 1, ...options });
    for (let i = 0; i < 3000; i++) s.next(x);
    // Young garbage stays until a collection, which 200 calls of 2 kB do not bring about. The least of five
    // times: what calls allocate is in each, what a compiler does meanwhile is not.
    let [heap, buffers] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (let time = 0; time < 5; time++) {
      gc();
      const before = used();
      for (let i = 0; i < 200; i++) s.next(x);
      const after = used();
      heap = Math.min(heap, (after.heapUsed - before.heapUsed) / 200);
      buffers = Math.min(buffers, (after.buffers - before.buffers) / 200);
    }
    expect(heap).toBeLessThan(2000);
    expect(buffers).toBeLessThan(2000);
  });
});
