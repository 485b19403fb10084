/** Writes dist/ minified to build/min/, as a bundler would ship it: what .size-limit.json measures. */
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const outdir = join(root, "build/min");
rmSync(outdir, { recursive: true, force: true });
const minified = { absWorkingDir: root, format: "esm", minify: true, logLevel: "warning" };
await build({
  ...minified,
  entryPoints: ["index", "js", "variants", "workerd", "edge-light"].map((name) => `dist/${name}.js`),
  outdir,
});
// What a bundler keeps of the package where one function of it is used.
await build({
  ...minified,
  stdin: { contents: 'export { logSumExp } from "./dist/js.js";', resolveDir: root },
  bundle: true,
  outfile: "build/min/logSumExp.js",
});
