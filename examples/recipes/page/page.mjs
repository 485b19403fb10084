/**
 * A page without a bundler. Each entry of the package is one file that imports nothing, its WebAssembly
 * included, so the import map in index.html is all there is, and nothing but these two files is fetched.
 *
 * WebAssembly needs 'wasm-unsafe-eval' in the script-src of a Content-Security-Policy. Without it the same
 * calls run on the JS engine, and engine().reason has the browser's words. Nothing throws.
 */
import { engine, softmax } from "wasmax";
import { sample } from "wasmax/sampling";

const logits = [1, 2, 3];
for (const p of softmax(logits)) {
  const item = document.createElement("li");
  item.textContent = p.toFixed(4);
  document.querySelector("ul").append(item);
}
const token = sample(logits, { seed: 42 });
const { name, reason } = engine();
document.querySelector("output").textContent = JSON.stringify({ token, name, reason });
