import { create, engine } from "wasmax";

console.log("document is", typeof document);
const engines = ["wasm-relaxed", "wasm-simd", "js"];
console.log("an engine runs:", engines.includes(engine().name));
// What runs where WebAssembly may not.
const { softmax } = create({ engine: "js" });
console.log(
  "js alone:",
  softmax([1, 2, 3])
    .map((v) => v.toFixed(4))
    .join(" "),
);
