/**
 * `npm run test:generation`: the packed tarball beside the packages that generate text, real ones. The
 * `generate()` of transformers.js runs with the sampler of wasmax/transformers, on models whose logits the
 * test makes, and xgrammar's masks go into wasmax/sampling. The recipes of docs/en/generation.md run as they
 * stand there. The types are compiled against those of transformers.js. Words after `--` choose among
 * transformers, xgrammar, recipes and types.
 */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { beside } from "../beside.mjs";

const here = import.meta.dirname;
/** A UMD file in a package of ES modules: Node refuses it by its name, and esbuild finds no exports in it. */
const XGRAMMAR = join(here, "node_modules/@mlc-ai/web-xgrammar/lib/index.js");

await beside(here, {
  name: "generation",
  packages: ["@huggingface"],
  page: "generation",
  tests: ["transformers", "xgrammar", "recipes"],
  timeout: 120_000,
  prepare: (folder) => copyFileSync(XGRAMMAR, join(folder, "xgrammar.cjs")),
});
