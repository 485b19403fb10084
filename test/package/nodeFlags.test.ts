/** Node under flags that harden it: what they take away, or freeze, is not needed. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { available } from "../support/engines.js";

const FASTEST = available("wasm-relaxed") ? "wasm-relaxed" : "wasm-simd";
const url = (entry: string) => JSON.stringify(new URL(`../../dist/${entry}.js`, import.meta.url).href);
const program = (entry: string) => `
  import { createOnline, crossEntropyAndGrad, engine, softmax } from ${url(entry)};
  const x = Float32Array.from({ length: 96 }, (_, i) => i / 16);
  const { grad } = crossEntropyAndGrad(x, [1, 2], { shape: [2, 48] });
  const n = softmax([1, 2, 3], { temperature: 2 });
  const y = [...softmax(x), ...grad, ...n, ...createOnline().push(x).state];
  console.log(JSON.stringify({ engine: engine().name, y }));`;

const run = async (entry: string, ...flags: string[]) =>
  JSON.parse(
    (
      await promisify(execFile)(process.execPath, [
        "--no-warnings",
        ...flags,
        "--input-type=module",
        "-e",
        program(entry),
      ])
    ).stdout,
  );

const [plain, js] = [await run("index"), await run("js")];

test("none", () => {
  expect(plain.engine).toBe(FASTEST);
  expect(js.engine).toBe("js");
});

for (const flag of [
  "--frozen-intrinsics",
  "--disable-proto=throw",
  "--disallow-code-generation-from-strings",
  "--jitless",
]) {
  test(flag, async () => expect(await run("index", flag)).toEqual(flag === "--jitless" ? js : plain));
}
