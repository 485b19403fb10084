/** The text of the binaries comes back as the bytes, for every byte at either place of a pair. */
import { readFileSync } from "node:fs";
import { instantiateSync } from "@assemblyscript/loader";
import { expect, test } from "vitest";
import { SIMD, UNPACK } from "../../src/wasm/binaries.generated.js";

const memory = new WebAssembly.Memory({ initial: 4, maximum: 4 });
const bytes = new Uint8Array(memory.buffer);
const { unpack } = instantiateSync<Record<string, unknown>>(new Uint8Array(UNPACK), { env: { memory } })
  .exports as unknown as { unpack(x: number, end: number): number };
const AT = 1003;

/** The bytes that a text stands for. */
function unpacked(text: string): Uint8Array {
  for (let i = 0; i < text.length; i++) bytes[AT + i] = text.charCodeAt(i);
  return bytes.slice(AT, unpack(AT, AT + text.length));
}

/** The format as assembly/unpack.ts describes it. */
function packed(values: Iterable<number>): string {
  let text = "";
  for (const value of values) {
    const t = (value + 8) % 256;
    text +=
      t < 93
        ? String.fromCharCode(32 + t)
        : "|}~".charAt(Math.floor(t / 93)) + String.fromCharCode(32 + (t % 93));
  }
  return text;
}

test("every pair of bytes comes back", () => {
  for (let first = 0; first < 256; first++) {
    const pairs = Uint8Array.from({ length: 512 }, (_, i) => (i % 2 === 0 ? first : i >> 1));
    expect(Buffer.compare(unpacked(packed(pairs)), pairs), `pairs of ${first}`).toBe(0);
  }
});

test("the text of the SIMD binary is the binary", () => {
  const binary = readFileSync(new URL("../../build/softmax.wasm", import.meta.url));
  expect(Buffer.compare(unpacked(SIMD), binary)).toBe(0);
  expect(packed(binary)).toBe(SIMD);
});
