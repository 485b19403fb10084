/**
 * The packed tarball, used as a stranger would. Each consumer runs in a process of its own and must answer on
 * the engine that is due there.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { SourceMap, type SourceMapping } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { testCommonJs } from "./commonjs.js";
import {
  addsRightly,
  drawsRightly,
  registersRightly,
  runsAsNode,
  runsJs,
  runsRelaxed,
  runsSimd,
  variesRightly,
} from "./reports.js";
import {
  attempt,
  bundle,
  bundleWithVite,
  filesOf,
  runEdge,
  runNode,
  runWorkerd,
  type Stage,
  stage,
  vercelModules,
} from "./support.js";
import { testTypes } from "./types.js";

// Each test starts processes: compilers, bundlers, workerd.
vi.setConfig({ testTimeout: 60_000 });

let at: Stage;
beforeAll(async () => {
  at = await stage();
}, 300_000);
afterAll(() => {
  if (at !== undefined) rmSync(at.folder, { recursive: true, force: true });
});

const text = (...path: string[]) => readFileSync(join(at.wasmax, ...path), "utf8");

/** The files of dist/ that run. */
const CODE = [
  "duckdb.cjs",
  "duckdb.js",
  "edge-light.js",
  "index.cjs",
  "index.js",
  "js.cjs",
  "js.js",
  "sampling-edge-light.js",
  "sampling-js.cjs",
  "sampling-js.js",
  "sampling-workerd.js",
  "sampling.cjs",
  "sampling.js",
  "tfjs.cjs",
  "tfjs.js",
  "transformers.cjs",
  "transformers.js",
  "variants.cjs",
  "variants.js",
  "workerd.js",
];

describe("the tarball", () => {
  test("holds exactly what it should", () => {
    const code = CODE.flatMap((name) => [name, `${name}.map`]);
    const binaries = [
      "softmax.wasm",
      "softmax-relaxed.wasm",
      "sampling.wasm",
      "sampling-relaxed.wasm",
    ].flatMap((name) => [name, `${name}.d.ts`, `${name}.d.cts`]);
    const dist = [...code, ...binaries].map((name) => `dist/${name}`);
    const files = filesOf(at.wasmax);
    expect(files.filter((path) => !path.startsWith("dist/types/"))).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "package.json", ...dist].sort(),
    );
  });

  test("has each declaration file for ES modules and for CommonJS, and none of the inside", () => {
    const files = filesOf(join(at.wasmax, "dist/types"));
    const entries = ["duckdb", "index", "js", "sampling", "tfjs", "transformers", "variants"];
    for (const entry of entries) expect(files).toContain(`${entry}.d.ts`);
    const rooms = ["duckdb", "functions", "sampling", "tfjs", "transformers", "types", "variants"];
    for (const path of files) {
      const [name, room] = path
        .replace(/\.d\.c?ts$/, "")
        .split("/")
        .reverse() as [string, string?];
      expect(room === undefined ? entries : rooms, path).toContain(room ?? name);
      const [twin, specifier] = path.endsWith(".d.cts")
        ? [path.replace(/cts$/, "ts"), /from "\.[^"]*(?<!\.cjs)"/]
        : [path.replace(/ts$/, "cts"), /from "\.[^"]*(?<!\.js)"/];
      expect(files).toContain(twin);
      expect(text("dist/types", path)).not.toMatch(specifier);
    }
  });

  test("needs nothing else and runs nothing when installed", () => {
    const manifest = JSON.parse(text("package.json"));
    for (const field of [
      "dependencies",
      "peerDependencies",
      "optionalDependencies",
      "bundleDependencies",
      "bundledDependencies",
    ]) {
      expect(manifest).not.toHaveProperty(field);
    }
    for (const script of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts).not.toHaveProperty(script);
    expect(manifest.sideEffects).toBe(false);
  });

  test.each(CODE)("dist/%s names nothing of a platform, and no code from text", (name) => {
    // An entry may ask for another, by its name in the package.
    const code = text("dist", name).replace(/require\("wasmax(\/sampling)?"\)/g, "");
    expect(code).not.toMatch(
      /\b(process|Buffer|__dirname|Deno|Bun)\b|\brequire\(|\bnew Function\b|\beval\(|\bimport\(|import\.meta/,
    );
    const { sources } = JSON.parse(text("dist", `${name}.map`)) as { sources: string[] };
    for (const source of sources) expect(source).toMatch(/^\.\.\/src\//);
  });

  test("only index.js, sampling.js and their twins compile bytes; what is JS alone has no binary", () => {
    const compiles = (name: string) => text("dist", name).includes("new WebAssembly.Module(");
    expect(CODE.filter(compiles)).toEqual(["index.cjs", "index.js", "sampling.cjs", "sampling.js"]);
    for (const name of CODE.filter((name) =>
      /^(duckdb|js|sampling-js|tfjs|transformers|variants)\./.test(name),
    ))
      expect(text("dist", name)).not.toMatch(/AGFzbQ|\.wasm"|new WebAssembly|WebAssembly\.(Instance|Memory)/);
  });

  test("the code is ASCII: one other character, be it in a comment, doubles what V8 has to read", () => {
    for (const name of CODE) expect(text("dist", name)).toMatch(/^[\0-\x7f]*$/);
  });

  // Node prints the line that threw an error, or made it, ahead of the message.
  test.each(CODE)("each error of dist/%s begins a short line, of which the source map knows", (name) => {
    const map = new SourceMap(JSON.parse(text("dist", `${name}.map`)));
    const { sources, sourcesContent } = map.payload;
    const begins = /^(throw|(return )?new \w*Error)\b/;
    let found = 0;
    text("dist", name)
      .split("\n")
      .forEach((line, i) => {
        if (!/\bthrow\b|\bnew \w*Error\b/.test(line)) return;
        found++;
        expect(line).toMatch(begins);
        expect(line.length).toBeLessThan(300);
        const { originalSource, originalLine, originalColumn } = map.findEntry(i, 0) as SourceMapping;
        const source = sourcesContent[sources.indexOf(originalSource)] as string;
        expect(source.split("\n")[originalLine]?.slice(originalColumn)).toMatch(begins);
      });
    const least = /^tfjs/.test(name) ? 4 : /^(duckdb|transformers)/.test(name) ? 15 : 30;
    expect(found).toBeGreaterThan(least);
  });
});

describe("Node", () => {
  test("import", async () => runsAsNode(await runNode(["consumer.mjs"], at.consumer)));
  test("import wasmax/js", async () => runsJs(await runNode(["consumer-js.mjs"], at.consumer)));
  test("import wasmax/variants", async () =>
    variesRightly(await runNode(["consumer-variants.mjs"], at.consumer)));
  test("import wasmax/duckdb", async () => addsRightly(await runNode(["consumer-duckdb.mjs"], at.consumer)));
  test("require wasmax/duckdb", async () => addsRightly(await runNode(["consumer-duckdb.cjs"], at.consumer)));
  test("import wasmax/tfjs", async () => registersRightly(await runNode(["consumer-tfjs.mjs"], at.consumer)));
  test("require wasmax/tfjs", async () =>
    registersRightly(await runNode(["consumer-tfjs.cjs"], at.consumer)));
  test("import wasmax/transformers", async () =>
    drawsRightly(await runNode(["consumer-transformers.mjs"], at.consumer)));
  test("require wasmax/transformers", async () =>
    drawsRightly(await runNode(["consumer-transformers.cjs"], at.consumer)));
  test("--jitless has no WebAssembly", async () =>
    runsJs(await runNode(["--jitless", "consumer.mjs"], at.consumer), /WebAssembly/));
  test.each(["fastly", "react-native"])("the %s condition", async (condition) =>
    runsJs(await runNode([`--conditions=${condition}`, "consumer.mjs"], at.consumer)),
  );

  test("nothing of WebAssembly is used by the import, nor by the second call", async () => {
    const report = await runNode(["lazy.mjs"], at.consumer);
    expect(report["atImport"]).toBe(0);
    expect(report["atCall"]).toBeGreaterThanOrEqual(3); // a Module, a Memory, an Instance
    expect(report["atSecondCall"]).toBe(report["atCall"]);
    runsAsNode(report);
  });

  test.each([
    "import wasmax",
    "import wasmax/js",
    "import wasmax/variants",
    "require wasmax",
    "require wasmax/js",
    "require wasmax/variants",
  ])("an uncaught error shows its message within 2 KB: %s", async (how) => {
    const [kind, entry] = how.split(" ") as [string, string];
    const name = entry.endsWith("variants") ? "softmin" : "softmax";
    const code =
      kind === "import" ? `import { ${name} } from "${entry}";` : `const { ${name} } = require("${entry}");`;
    const file = `uncaught-${how.replace(/\W/g, "-")}.${kind === "import" ? "mjs" : "cjs"}`;
    writeFileSync(join(at.consumer, file), `${code}\n${name}("x");\n`);
    const run = await attempt(process.execPath, [file], at.consumer);
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("TypeError: wasmax: logits must be ");
    expect(Buffer.byteLength(run.stderr)).toBeLessThan(2048);
  });
});

describe("bundles run in Node as the package does", () => {
  const inBundles = async (file: string) => runsAsNode(await runNode([file], at.bundles));

  test.each(["node", "neutral", "browser"] as const)("esbuild, platform %s, minified", async (platform) =>
    inBundles(await bundle(at, `esbuild-${platform}`, "consumer.mjs", { platform })),
  );
  test("Vite, a library", async () => inBundles(await bundleWithVite(at, "vite-lib", [])));
  test("Vite, SSR", async () => inBundles(await bundleWithVite(at, "vite-ssr", ["--ssr", "consumer.mjs"])));
  test("esbuild, wasmax/variants", async () =>
    variesRightly(
      await runNode([await bundle(at, "esbuild-variants", "consumer-variants.mjs", {})], at.bundles),
    ));
  test("esbuild, wasmax/duckdb", async () =>
    addsRightly(await runNode([await bundle(at, "esbuild-duckdb", "consumer-duckdb.mjs", {})], at.bundles)));
  test("esbuild, wasmax/tfjs", async () =>
    registersRightly(await runNode([await bundle(at, "esbuild-tfjs", "consumer-tfjs.mjs", {})], at.bundles)));
  test("esbuild, wasmax/transformers", async () =>
    drawsRightly(
      await runNode([await bundle(at, "esbuild-transformers", "consumer-transformers.mjs", {})], at.bundles),
    ));
  test("esbuild, wasmax/js", async () =>
    runsJs(await runNode([await bundle(at, "esbuild-js", "consumer-js.mjs", {})], at.bundles)));
});

describe("workerd", () => {
  test("takes the .wasm files as modules", async () => {
    await bundle(at, "workerd", "worker.mjs", {
      platform: "neutral",
      conditions: ["workerd"],
      external: ["*.wasm"],
    });
    runsRelaxed(await runWorkerd(at, "workerd", ["softmax.wasm", "softmax-relaxed.wasm"]));
  });

  test("falls back to JS where the bytes are bundled, which it refuses", async () => {
    await bundle(at, "workerd-bytes", "worker.mjs", { platform: "neutral" });
    runsJs(await runWorkerd(at, "workerd-bytes", []), /^CompileError: .*disallowed by embedder/);
  });
});

describe("Vercel Edge", () => {
  test("takes the plain SIMD binary as a module", async () => {
    const options = {
      format: "iife",
      platform: "neutral",
      conditions: ["edge-light"],
      plugins: [vercelModules],
    } as const;
    const file = await bundle(at, "edge", "edge.mjs", {
      ...options,
      conditions: [...options.conditions],
      plugins: [...options.plugins],
    });
    expect(readFileSync(file, "utf8")).not.toMatch(/WebAssembly\.(Module\(|compile|instantiate\b)/);
    const report = await runEdge(at, file, ["softmax.wasm"]);
    runsSimd(report, /^Error: the edge-light entry has no relaxed binary$/);
    expect(report["asked"]).toEqual([
      'Error: wasmax: engine "wasm-relaxed" cannot run here',
      "Error: the edge-light entry has no relaxed binary",
    ]);
  });

  test("imports no relaxed binary: where Next.js cannot compile one, its whole build fails", () => {
    const imported = [...text("dist/edge-light.js").matchAll(/from\s*"([^"]+)"/g)].map(([, path]) => path);
    expect(imported).toEqual(["./softmax.wasm?module"]);
    expect(text("dist/edge-light.js")).not.toContain("softmax-relaxed.wasm");
  });

  test("falls back to JS where the bytes are bundled, which it refuses", async () => {
    const file = await bundle(at, "edge-bytes", "edge.mjs", { format: "iife", platform: "neutral" });
    runsJs(await runEdge(at, file, []), /^CompileError: .*disallowed by embedder/);
  });
});

testCommonJs(() => at);
testTypes(() => at);
