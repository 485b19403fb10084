/** Which room of src/ may import from which: CONTRIBUTING.md, "What may import what". */
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

/**
 * For each room or file the rooms and files that it may import, besides its own room. The longest name
 * decides.
 */
const MAY_IMPORT: { readonly [from: string]: readonly string[] } = {
  "duckdb.ts": ["duckdb", "types"],
  "index.ts": ["functions", "types"],
  "js.ts": ["index.ts"],
  "sampling.ts": ["sampling", "types"],
  "tfjs.ts": ["tfjs", "types"],
  "transformers.ts": ["transformers", "types"],
  "variants.ts": ["variants", "types"],
  functions: ["engine", "input", "intrinsics", "math", "platform", "rows", "types"],
  variants: ["engine", "input", "intrinsics", "math", "rows", "types"],
  input: ["engine", "intrinsics", "math", "rows", "types"],
  rows: ["engine", "math"],
  engine: ["intrinsics", "math", "rows", "types"],
  "engine/choice.ts": ["js", "wasm"],
  "engine/fastest.ts": ["wasm"],
  js: ["engine", "intrinsics", "math", "rows"],
  wasm: ["engine", "intrinsics", "math", "rows", "types"],
  platform: ["engine", "js", "wasm"],
  sampling: ["engine", "input", "intrinsics", "math", "sampling/engine", "sampling/platform", "types"],
  "sampling/engine": ["engine", "types", "wasm"],
  "sampling/engine/choice.ts": ["sampling/js", "sampling/wasm"],
  "sampling/js": ["engine", "math", "sampling/engine"],
  "sampling/wasm": ["engine", "intrinsics", "sampling/engine", "wasm"],
  "sampling/platform": ["engine", "sampling/engine", "sampling/js", "wasm"],
  duckdb: ["index.ts", "input", "intrinsics", "sampling.ts", "types"],
  tfjs: ["index.ts", "input", "intrinsics", "types"],
  transformers: ["input", "intrinsics", "sampling", "sampling.ts", "types"],
  math: [],
  intrinsics: [],
  types: [],
};
/** Only a platform imports a choice between engines, which knows them both. */
const CHOICE = "engine/choice.ts";

const files = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.ts$/.test(file) && !/\.d\.ts$/.test(file))
  .sort();

/** The files that a file imports or re-exports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(new URL(`src/${file}`, root), "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return Array.from(text.matchAll(/^(?:import|export)\b[^"';]*?\bfrom "(\.[^"]+)";/gm), (m) =>
    posix.join(posix.dirname(file), m[1] as string).replace(/\.js$/, ".ts"),
  ).filter((path) => path.endsWith(".ts"));
}

/** A folder, or the file itself where it is in none: folders of an entry of its own are rooms too. */
const roomOf = (file: string) => (file.includes("/") ? posix.dirname(file) : file);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** What is wrong with a file that imports another. */
function leak(from: string, to: string): string | undefined {
  if (to.endsWith(CHOICE) && !roomOf(from).endsWith("platform"))
    return `${from} imports the choice of engine`;
  const allowed = [...(MAY_IMPORT[from] ?? []), ...(MAY_IMPORT[roomOf(from)] ?? [])];
  if (roomOf(from) === roomOf(to) || allowed.includes(roomOf(to))) return undefined;
  return `${from} imports ${to}`;
}

test("no wall leaks", () => {
  const leaks = [...imports].flatMap(([from, all]) => all.map((to) => leak(from, to))).filter(Boolean);
  expect(leaks).toEqual([]);
});

test("a leak is told", () => {
  expect(leak("functions/softmax.ts", "js/rows.ts")).toBe("functions/softmax.ts imports js/rows.ts");
  expect(leak("wasm/stored.ts", "input/arrays.ts")).toBe("wasm/stored.ts imports input/arrays.ts");
  expect(leak("math/exp.ts", "types/kinds.ts")).toBe("math/exp.ts imports types/kinds.ts");
  expect(leak("wasm/engine.ts", "js/rows.ts")).toBe("wasm/engine.ts imports js/rows.ts");
  expect(leak("functions/root.ts", CHOICE)).toBe("functions/root.ts imports the choice of engine");
  expect(leak("sampling/root.ts", "sampling/engine/choice.ts")).toBe(
    "sampling/root.ts imports the choice of engine",
  );
  expect(leak("sampling/topP.ts", "sampling/js/select.ts")).toBe(
    "sampling/topP.ts imports sampling/js/select.ts",
  );
  expect(leak("unheard/of.ts", "math/exp.ts")).toBe("unheard/of.ts imports math/exp.ts");
});

test("nothing goes round in a circle", () => {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) expect.fail(`a circle: ${[...path.slice(at), file].join(" → ")}`);
    if (done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});

test("every import has been counted", async () => {
  // What the bundler finds, which drops types, is a part of what is found here; and nothing is found that is
  // not there.
  const { metafile } = await build({
    absWorkingDir: new URL("./", root).pathname,
    entryPoints: files.map((file) => `src/${file}`),
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
    outdir: "build/walls",
    logLevel: "error",
    external: ["*.wasm", "*.wasm?module"],
  });
  const inputs = Object.entries(metafile.inputs).filter(([path]) => !path.endsWith(".wasm"));
  expect(inputs.map(([path]) => path).sort()).toEqual(files.map((file) => `src/${file}`));
  let values = 0;
  for (const [path, { imports: found }] of inputs) {
    const own = imports.get(path.slice("src/".length)) ?? [];
    for (const { path: to, external } of found) {
      if (external === true) continue;
      expect(own, path).toContain(to.slice("src/".length));
      values++;
    }
  }
  const all = [...imports.values()].flat();
  for (const to of all) expect(files).toContain(to);
  expect(values).toBeGreaterThan(150);
  expect(all.length).toBeGreaterThan(values);
});
