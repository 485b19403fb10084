/**
 * `npm run dev -- kernels/rows`: vitest in watch mode on the test files whose paths contain one of the words,
 * or on all, and a build after each change of src/ or assembly/. vitest reruns what imports a changed file,
 * and what reads dist/ or build/ once they are built (watchTriggerPatterns of vitest.config.ts).
 */
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const node = (...args) => spawn(process.execPath, args, { cwd: root, stdio: "inherit" });
const ended = (child) => new Promise((done) => child.on("close", done));

let building;
let again = false;
/** One build at a time; a change during it asks for another one. */
async function build() {
  again = building !== undefined;
  if (again) return;
  do {
    again = false;
    const began = Date.now();
    building = node("scripts/build.mjs");
    const code = await ended(building);
    console.log(code === 0 ? `built in ${((Date.now() - began) / 1000).toFixed(1)} s` : "the build failed");
  } while (again);
  building = undefined;
}

await build();
const tests = node("node_modules/vitest/vitest.mjs", "--watch", ...process.argv.slice(2));
let timer;
// The build itself writes *.generated.ts and *.wat.
const changed = (_, name) => {
  if (name === null || !/(?<!\.generated)\.ts$/.test(name)) return;
  clearTimeout(timer);
  timer = setTimeout(build, 100);
};
const watchers = ["src", "assembly"].map((folder) => watch(join(root, folder), { recursive: true }, changed));

await ended(tests);
clearTimeout(timer);
for (const watcher of watchers) watcher.close();
building?.kill();
