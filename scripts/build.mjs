/**
 * Builds everything: assembly/ → build/*.wasm and assembly/wat/*.wat → src/wasm/binaries.generated.ts →
 * dist/. Each entry becomes one minified ES module and one minified CommonJS file, with source maps and
 * types.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { BINARIES, refresh, sha256, TOOLCHAIN } from "./binaries.mjs";
import { declarations } from "./declarations.mjs";
import { isolateErrors } from "./errors.mjs";
import { fill, put, root } from "./files.mjs";

/** The text that assembly/unpack.ts reads. */
function packed(bytes) {
  let text = "";
  for (const byte of bytes) {
    const t = (byte + 8) & 255;
    text +=
      t < 93 ? String.fromCharCode(32 + t) : String.fromCharCode(124 + Math.floor(t / 93), 32 + (t % 93));
  }
  return JSON.stringify(text);
}

/** The source that embeds the binaries. Its comments stay out of dist/: a bundle has no use for them. */
function embedded() {
  const lines = [`// Made by scripts/build.mjs from assembly/ with ${TOOLCHAIN.text}.`];
  for (const { name, constant, isPublic } of BINARIES) {
    const bytes = readFileSync(join(root, `build/${name}.wasm`));
    lines.push(`// ${name}.wasm, SHA-256 ${sha256(bytes)}`);
    lines.push(`export const ${constant} = ${isPublic ? packed(bytes) : JSON.stringify([...bytes])};`);
  }
  return `${lines.join("\n")}\n`;
}

/** Source, platform, name in dist/ and module kinds. Workers and Vercel Edge load ES modules only. */
const ENTRIES = [
  ["index", "default", "index", ["esm", "cjs"]],
  ["index", "workerd", "workerd", ["esm"]],
  ["index", "edge-light", "edge-light", ["esm"]],
  ["js", "js", "js", ["esm", "cjs"]],
  ["sampling", "default", "sampling", ["esm", "cjs"]],
  ["sampling", "workerd", "sampling-workerd", ["esm"]],
  ["sampling", "edge-light", "sampling-edge-light", ["esm"]],
  ["sampling", "js", "sampling-js", ["esm", "cjs"]],
  // These need no platform.
  ["duckdb", "js", "duckdb", ["esm", "cjs"]],
  ["tfjs", "js", "tfjs", ["esm", "cjs"]],
  ["transformers", "js", "transformers", ["esm", "cjs"]],
  ["variants", "js", "variants", ["esm", "cjs"]],
];

const ADAPTERS = ["duckdb", "tfjs", "transformers"];

/** { path: content } of the code of an entry and its source map. */
async function code(source, platform, name, format) {
  const file = `${name}.${format === "cjs" ? "cjs" : "js"}`;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/${source}.ts`],
    outfile: `dist/${file}`,
    write: false,
    bundle: true,
    format,
    // "node" lists the exports where Node finds them without running the file: an `import { softmax }` works.
    platform: format === "cjs" ? "node" : "neutral",
    target: "es2022",
    // Half of a first call is V8 reading the source: import and first call of index.js take 5.1 ms as
    // written, 4.9 without spaces, 4.4 minified. The source map has it all.
    minify: true,
    sourcemap: "external",
    logLevel: "warning",
    plugins: [
      {
        name: "platform",
        setup(b) {
          // That of src/, or of an entry's own folder.
          b.onResolve({ filter: /\/platform\/default\.js$/ }, ({ path, resolveDir }) => ({
            path: join(resolveDir, dirname(path), `${platform}.ts`),
          }));
          b.onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
          // An adapter imports the package by its names: one engine for all, of the condition which is set.
          if (ADAPTERS.includes(source))
            b.onResolve({ filter: /^\.\.\/(index|sampling)\.js$/ }, ({ path }) => ({
              path: path === "../index.js" ? "wasmax" : "wasmax/sampling",
              external: true,
            }));
        },
      },
    ],
  });
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text;
  const whole = isolateErrors(text(file), JSON.parse(text(".map")));
  return {
    [file]: `${whole.code}//# sourceMappingURL=${file}.map\n`,
    [`${file}.map`]: `${JSON.stringify(whole.map)}\n`,
  };
}

await refresh();
put(join(root, "src/wasm/binaries.generated.ts"), embedded());

const entries = [...new Set(ENTRIES.map(([source]) => source))];
const types = declarations(entries);
const bundles = ENTRIES.flatMap(([source, platform, name, formats]) =>
  formats.map((format) => code(source, platform, name, format)),
);
const files = Object.assign({}, ...(await Promise.all(bundles)));
for (const [path, text] of Object.entries(await types)) files[`types/${path}`] = text;
const binary = `declare const module: typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer T } };
}
  ? T
  : object;
export default module;
`;
for (const { name } of BINARIES.filter(({ isPublic }) => isPublic)) {
  files[`${name}.wasm`] = readFileSync(join(root, `build/${name}.wasm`));
  files[`${name}.wasm.d.ts`] = files[`${name}.wasm.d.cts`] = binary;
}
fill(join(root, "dist"), files);
