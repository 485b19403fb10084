/** Writes dist/ minified to build/min/, as a bundler would ship it: what .size-limit.json measures. */
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const outdir = join(root, "build/min");
rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["index", "js", "variants", "workerd", "edge-light"].map((name) => `dist/${name}.js`),
  outdir,
  format: "esm",
  minify: true,
  logLevel: "warning",
});
