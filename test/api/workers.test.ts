/**
 * Workers of one process, each with an engine of its own: the same bits in all, and the JS engine where no
 * memory is left.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { available } from "../support/engines.js";

const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";
const main = fileURLToPath(new URL("./workers/main.mjs", import.meta.url));

interface Report {
  failed: number;
  engines: { [engine: string]: { workers: number; hashes: { [hash: string]: number } } };
  peakMiB: number;
}

async function run(command: string, ...args: string[]): Promise<Report> {
  const report: Report = JSON.parse((await promisify(execFile)(command, args)).stdout);
  const counts = Object.entries(report.engines).map(
    ([name, { workers }]) => `${workers} on ${name.slice(0, 60)}`,
  );
  console.log(`workers: ${counts.join(", ")}; peak ${report.peakMiB} MiB`);
  return report;
}

test("a hundred at once: every one has the bits of the others of its engine", async () => {
  const { failed, engines } = await run(process.execPath, main, "100");
  expect(failed).toBe(0);
  const names = Object.keys(engines).sort();
  expect(names.map((name) => name.split(":")[0])).toEqual(["js", FASTEST]);
  const [js, fastest] = names.map((name) => engines[name]);
  expect(names[0]).toBe("js: RangeError: could not allocate memory; tried again");
  for (const [of, workers] of [
    [js, 25],
    [fastest, 75],
  ] as const) {
    expect(of?.workers).toBe(workers);
    // A worker whose own passes differ reports both.
    expect(Object.values(of?.hashes ?? {})).toEqual([workers]);
    expect(Object.keys(of?.hashes ?? {})[0]).toMatch(/^[0-9a-f]{64}$/);
  }
}, 300_000);

// V8 reserves 8 GiB of addresses or more for a memory, to spare bounds checks. 12 workers, not 100: each that
// is refused waits for the garbage collectors of all, and 100 took over a minute.
test.skipIf(process.platform !== "linux" || process.arch !== "x64")(
  "twelve of 60 GiB of addresses: without a failure where they run out",
  async () => {
    const limit = 60 * 2 ** 20;
    const { failed, engines } = await run(
      "/bin/sh",
      "-c",
      `ulimit -v ${limit} && exec "$0" "$1" 12`,
      process.execPath,
      main,
    );
    expect(failed).toBe(0);
    const workers = Object.values(engines).reduce((sum, engine) => sum + engine.workers, 0);
    expect(workers).toBe(12);
    const refused = "js: RangeError: WebAssembly.Memory(): could not allocate memory; tried again";
    expect(engines[refused]?.workers).toBeGreaterThan(0);
  },
);
