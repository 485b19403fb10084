/**
 * `npm run test:tokens`: the hash of 100,000 tokens of rows of 1 to 262,144 logits, on every engine that this
 * Node has, against the stored one. `--twentieth` draws the first 5,000, as `npm test` does.
 */
import { parseArgs } from "node:util";
import { create } from "../../dist/sampling.js";
import { hashTokens, LONG, SHORT } from "../package/runtimes/fixtures/tokens.mjs";

/** A change of them is a change of the package's results, and goes into the CHANGELOG. */
const STORED = {
  all: { tokens: 100_000, hash: "c6bbeb05819c004f" },
  twentieth: { tokens: 5_000, hash: "11b977c722ccf731" },
};

const { values } = parseArgs({ options: { twentieth: { type: "boolean" } } });
const { tokens, hash: stored } = STORED[values.twentieth ? "twentieth" : "all"];
let failures = 0;
let ran = 0;
for (const engine of ["wasm-relaxed", "wasm-simd", "js"]) {
  let own;
  try {
    own = create({ engine });
  } catch (error) {
    console.log(`${engine}: not here, ${String(error.cause).split("\n")[0]}`);
    continue;
  }
  const began = performance.now();
  const hash = hashTokens(own, tokens, [...SHORT, ...LONG]);
  ran++;
  if (hash !== stored) failures++;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const right = hash === stored ? "as stored" : `not ${stored}`;
  console.log(`${engine}: ${tokens.toLocaleString("en")} tokens, hash ${hash}, ${right}, ${seconds} s`);
}
if (failures > 0 || ran === 0) process.exit(1);
