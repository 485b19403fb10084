/**
 * `npm run soak`: 10⁷ small calls of every public function in one process, one in a thousand of them wrong,
 * and 200 instances with a memory of their own. Fails if memory has grown. `--calls 1000000` makes fewer.
 */
import { setImmediate } from "node:timers/promises";
import { parseArgs } from "node:util";
import * as wasmax from "../../dist/index.js";
import * as sampling from "../../dist/sampling.js";
import { callsOf, errorsOf } from "./calls.mjs";
import * as drawing from "./sampling.mjs";

if (globalThis.gc === undefined) throw new Error("npm run soak says with which flags");
const { values: options } = parseArgs({ options: { calls: { type: "string", default: "10000000" } } });
const total = Number(options.calls);
const STAGES = 10;
const stage = total / STAGES;
const MiB = 2 ** 20;

const calls = [...callsOf(wasmax), ...drawing.callsOf(sampling)];
const errors = [...errorsOf(wasmax), ...drawing.errorsOf(sampling)];
/** What results are looked at by: a call that is not seen might be left out by the compiler. */
let seen = 0;
let count = 0;

function wrong(call) {
  try {
    call();
  } catch (error) {
    if (/^wasmax: /.test(error.message)) return;
    throw error;
  }
  throw new Error(`${call} threw nothing`);
}

/** An instance of each entry; of the root, its memory given out, taken back and given out again. */
function instance() {
  const own = wasmax.create({ memory: 4096 });
  for (let i = 0; i < 10; i++) {
    own.reset();
    const [x, y] = [own.float32(64), own.float64(32)];
    own.softmax(x, { out: x });
    own.softmax(y, { out: y });
    seen += x[i] + y[i];
  }
  seen += sampling.create().sample([1, 2], { topK: 1 });
}

function run(n) {
  for (let i = 0; i < n; i++) {
    if (i % 1000 === 999) wrong(errors[count % errors.length]);
    else {
      // Each a hundred times in turn: to change with every call took a third longer.
      const result = calls[Math.floor(count / 100) % calls.length]();
      if (result !== undefined) seen++;
    }
    count++;
    if (count % (total / 200) === 0) instance();
  }
}

/** What is in use when all that can go has gone: memories go in a later task than what holds them. */
async function measure() {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
    await setImmediate();
  }
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { heapUsed, external, arrayBuffers, rss };
}

const bytes = (n) => `${(n / MiB).toFixed(2)} MiB`.padStart(11);
console.log(`Node ${process.versions.node}, ${wasmax.engine().name}`);
console.log("     calls  ns/call   heapUsed   external  arrayBuffers       rss");
const measured = [];
for (let i = 1; i <= STAGES; i++) {
  const began = process.hrtime.bigint();
  run(stage);
  const nanoseconds = Number(process.hrtime.bigint() - began) / stage;
  const m = await measure();
  measured.push(m);
  console.log(
    [`${count}`.padStart(10), nanoseconds.toFixed(0).padStart(8), ...Object.values(m).map(bytes)].join(""),
  );
}

/**
 * What memory may grow by after the second stage, when all is compiled. 1 MiB in 8·10⁶ calls is 0.13 bytes a
 * call: keeping 16 bytes of one call in a hundred is more. Up to 0.3 MiB come and go with what the compiler
 * learns. An instance, of which there were 160, is 1.06 MiB outside of the heap, a view of a result 64 bytes
 * or more, so nothing may stay there. The resident size includes the compiler's code and the young
 * generation, which the flags keep at 1 MiB a half.
 */
const BOUNDS = { heapUsed: MiB, external: 64 * 1024, arrayBuffers: 64 * 1024, rss: 8 * MiB };
const [, base] = measured;
const last = measured.at(-1);
let grown = false;
for (const [name, bound] of Object.entries(BOUNDS)) {
  const growth = last[name] - base[name];
  const within = growth <= bound;
  grown ||= !within;
  console.log(
    `${name} since ${2 * stage} calls: ${bytes(growth)}, at most ${bytes(bound)}`,
    within ? "" : "it grows",
  );
}
if (seen === 0 || count !== total) throw new Error(`${count} calls, ${seen} results`);
if (grown) process.exit(1);
