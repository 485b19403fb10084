/**
 * The functions of the package and the options that each takes, from their Operations in src/: for programs
 * in plain Node, such as the fuzzer and the tables of the documents. The sources are TypeScript, so they are
 * bundled in memory.
 */
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

/** @typedef {{ readonly name: string, readonly options: readonly string[] }} Operation */

const { outputFiles } = await build({
  stdin: {
    contents: `
      export { ONLINE_METHODS } from "./functions/online.js";
      export { OPERATIONS } from "./functions/operations.js";
      export { SAMPLING } from "./sampling/operations.js";
      export { SAMPLER_METHODS } from "./sampling/sampler.js";
      export { VARIANTS } from "./variants/operations.js";`,
    resolveDir: resolve(import.meta.dirname, "../src"),
  },
  bundle: true,
  format: "esm",
  write: false,
  plugins: [
    {
      name: "platform",
      setup(b) {
        // No binaries are needed, nor have to be built.
        b.onResolve({ filter: /\/platform\/default\.js$/ }, ({ path, resolveDir }) => ({
          path: resolve(resolveDir, dirname(path), "js.ts"),
        }));
      },
    },
  ],
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const {
  OPERATIONS: all,
  ONLINE_METHODS,
  SAMPLER_METHODS,
  SAMPLING: sampling,
  VARIANTS: variants,
} = await import(`data:text/javascript;base64,${code}`);

const listed = ({ name, options }) => ({ name, options });

/** @type {readonly Operation[]} What `create` binds, in the order of the documents. */
export const OPERATIONS = all.map(listed);
/** @type {readonly Operation[]} The methods of `createOnline` that take options. */
export const METHODS = Object.entries(ONLINE_METHODS).map(([name, options]) => ({ name, options }));
/** @type {readonly Operation[]} The functions of `wasmax/sampling`. */
export const SAMPLING = sampling.map(listed);
/** @type {readonly Operation[]} The methods of `createSampler` that take options. */
export const SAMPLER = Object.entries(SAMPLER_METHODS).map(([name, options]) => ({ name, options }));
/** @type {readonly Operation[]} */
export const VARIANTS = variants.map(listed);
