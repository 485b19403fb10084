/**
 * Bundles single functions of the package, as a user would, into build/min/: .size-limit.json measures them.
 */
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./files.mjs";

for (const name of ["logSumExp", "softmax"])
  await build({
    absWorkingDir: root,
    stdin: { contents: `export { ${name} } from "./dist/js.js";`, resolveDir: root },
    outfile: join(root, `build/min/${name}.js`),
    bundle: true,
    format: "esm",
    minify: true,
    logLevel: "warning",
  });
