/**
 * The bytes of product.ts, compiled by the repository's own compiler into build/. The file is named after the
 * hash of the source and the compiler, so it is never stale; compiling takes about 1.5 s, reading it nothing.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const FLAGS = ["--runtime", "stub", "--noAssert", "--enable", "simd", "-O3", "--importMemory"];
const compiler = import.meta.resolve("assemblyscript/asc");
const { version } = JSON.parse(readFileSync(new URL("../package.json", compiler), "utf8"));

async function compile(source) {
  const { default: asc } = await import("assemblyscript/asc");
  let binary;
  const { error, stderr } = await asc.main(["product.ts", "-o", "product.wasm", ...FLAGS], {
    readFile: (name) => (name === "product.ts" ? source : null),
    writeFile: (_, contents) => {
      binary = contents;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(`product.ts does not compile: ${stderr}`, { cause: error });
  return binary;
}

export async function bytes() {
  const source = readFileSync(new URL("product.ts", import.meta.url), "utf8");
  const hash = createHash("sha256")
    .update([version, ...FLAGS, source].join("\n"))
    .digest("hex");
  const file = new URL(`build/product-${hash.slice(0, 16)}.wasm`, import.meta.url);
  if (!existsSync(file)) {
    const binary = await compile(source);
    // Written beside it and renamed, so that of two that begin at once neither reads half a file.
    const part = new URL(`build/${process.pid}.part`, import.meta.url);
    mkdirSync(new URL("build/", import.meta.url), { recursive: true });
    writeFileSync(part, binary);
    renameSync(part, file);
  }
  return readFileSync(file);
}
