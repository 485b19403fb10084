/** What `npm start` and `npm test` claim, computed: bytes, bounds, and how often each job was what. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { softmax } from "../../dist/index.js";
import { partPath, readStates, statePath } from "./files.mjs";
import { makeRows } from "./matrix.mjs";

/** Each part against one process's softmax of the same rows. */
export async function checkBytes({ plan, settings, columns, seed }) {
  const { run, files, blocks } = plan;
  let [different, bytes] = [0, 0];
  for (const { row, rows } of blocks[0]) {
    const x = makeRows(row, rows, columns, seed);
    softmax(x, { out: x, shape: [rows, columns] });
    const part = await readFile(partPath(settings, run, files[0].name, row));
    const want = Buffer.from(x.buffer);
    bytes += want.length;
    if (part.length !== want.length) different += want.length;
    else if (!part.equals(want)) for (const [i, byte] of want.entries()) if (part[i] !== byte) different++;
  }
  return { different, bytes };
}

const words = new DataView(new ArrayBuffer(8));

/** One unit in the last place of v, a normal float32. */
function ulp32(v) {
  words.setFloat64(0, v);
  return 2 ** (((words.getUint32(0) >>> 20) & 0x7ff) - 1023 - 23);
}

/**
 * softmax(x) in float64, which is 2⁻²⁹ of a float32's last place off at these lengths: nothing beside it.
 * Gives p, Σ p·|z|, max and ln Σ e^x.
 */
function reference(x, p) {
  let max = -Infinity;
  for (const v of x) if (v > max) max = v;
  let [sum, entropy] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    p[i] = Math.exp(x[i] - max);
    sum += p[i];
    entropy += p[i] * (max - x[i]);
  }
  for (let i = 0; i < x.length; i++) p[i] /= sum;
  return { max, entropy: entropy / sum, logSumExp: max + Math.log(sum) };
}

/**
 * Each element of each piece against float64, as a share of the bound of docs/en/meanings.md, which counts
 * for pieces too: 3 + |zᵢ| + Σⱼ pⱼ·|zⱼ| ULP of p, 2⁻¹²⁶ where p is less than that. And of the log-sum-exp of
 * each row: 2 ULP of it + (3 + ln n)·2⁻²⁴. A piece's own maximum is at most the row's, so its |z| are no
 * larger than those that the bound counts; what merging adds is float64's, 2⁻²⁹ of that.
 */
export async function checkBounds({ plan, settings, columns, seed }) {
  const { run, files, blocks } = plan;
  const worst = { share: 0, oneShare: 0, logShare: 0, logRelative: 0, otherBits: 0, elements: 0, outside: 0 };
  const p = new Float64Array(columns);
  for (const { row, rows } of blocks[0]) {
    const x = makeRows(row, rows, columns, seed);
    const one = softmax(x, { shape: [rows, columns] });
    const states = await readStates(statePath(settings, run, row));
    const parts = await Promise.all(files.map((f) => readFile(partPath(settings, run, f.name, row))));
    const pieces = parts.map((b) => new Float32Array(b.buffer.slice(b.byteOffset, b.byteOffset + b.length)));
    for (let r = 0; r < rows; r++) {
      const logits = x.subarray(r * columns, (r + 1) * columns);
      const { max, entropy, logSumExp } = reference(logits, p);
      const got = states[2 * r] + Math.log(states[2 * r + 1]);
      const off = Math.abs(got - logSumExp);
      const allowed = 2 * ulp32(Math.abs(logSumExp)) + (3 + Math.log(columns)) * 2 ** -24;
      worst.logShare = Math.max(worst.logShare, off / allowed);
      worst.logRelative = Math.max(worst.logRelative, off / Math.abs(logSumExp));
      if (!(off <= allowed)) worst.outside++;
      let i = 0;
      for (const [k, { columns: width }] of files.entries())
        for (let c = 0; c < width; c++, i++) {
          const y = pieces[k][r * width + c];
          const tiny = 2 ** -126;
          const bound = p[i] < tiny ? tiny : (3 + (max - logits[i]) + entropy) * ulp32(p[i]);
          const share = Math.abs(y - p[i]) / bound;
          if (!(share <= 1)) worst.outside++;
          if (share > worst.share) worst.share = share;
          const alone = one[r * columns + i];
          worst.oneShare = Math.max(worst.oneShare, Math.abs(alone - p[i]) / bound);
          if (y !== alone) worst.otherBits++;
        }
      worst.elements += columns;
    }
  }
  return worst;
}

/** How often each job was started, by what workers noted: id → times. */
export async function countStarts(folder) {
  const starts = new Map();
  for (const name of await readdir(folder))
    for (const line of (await readFile(join(folder, name), "utf8")).split("\n").filter(Boolean)) {
      const [id] = line.split(" ");
      starts.set(id, (starts.get(id) ?? 0) + 1);
    }
  return starts;
}

/**
 * How often each job was completed, by the queue's own record of events, read from its beginning when all is
 * over: id → times.
 */
export async function countCompletions(server, name, expected) {
  const completions = new Map();
  let [seen, last] = [0, Date.now()];
  const events = server.events(name, { lastEventId: "0", blockingTimeout: 100 });
  events.on("completed", ({ jobId }) => {
    completions.set(jobId, (completions.get(jobId) ?? 0) + 1);
    seen++;
    last = Date.now();
  });
  // Until all are there and no more come for a while; at most 10 s.
  const end = Date.now() + 10_000;
  while (Date.now() < end && (seen < expected || Date.now() - last < 500)) await sleep(50);
  await events.close();
  return completions;
}
