import { create, engine } from "wasmax";

console.log("there is a document:", typeof document !== "undefined");
console.log("an engine is chosen:", ["wasm-relaxed", "wasm-simd", "js"].includes(engine().name));
const { softmax } = create({ engine: "js" }); // what runs where WebAssembly may not
console.log(
  "js alone:",
  softmax([1, 2, 3])
    .map((v) => v.toFixed(4))
    .join(" "),
);
