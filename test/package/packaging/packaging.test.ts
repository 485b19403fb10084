/** The packed tarball, used as a stranger would. Each consumer runs in a process of its own and must answer on the engine that is due there. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  attempt,
  bundle,
  bundleWithVite,
  filesOf,
  type Report,
  runEdge,
  runNode,
  runWorkerd,
  type Stage,
  stage,
  type TypeScript,
  tsc,
  vercelModules,
} from "./support.js";

// Each test starts processes: compilers, bundlers, workerd.
vi.setConfig({ testTimeout: 60_000 });

let at: Stage;
beforeAll(async () => {
  at = await stage();
}, 300_000);
afterAll(() => {
  if (at !== undefined) rmSync(at.folder, { recursive: true, force: true });
});

/** From 22 on Node runs relaxed SIMD. */
const relaxed = Number(process.versions.node.split(".")[0]) >= 22;

/** The answers, in float64 and without wasmax: what fixtures/report.mjs asks for. */
const logits = Array.from({ length: 20 }, (_, i) => 90 + ((i * 7) % 20) / 4);
const reference = (x: number[]) => {
  const terms = x.map((v) => Math.exp(v - Math.max(...x)));
  const sum = terms.reduce((a, b) => a + b);
  return { softmax: terms.map((t) => t / sum), logSumExp: Math.max(...x) + Math.log(sum) };
};

function near(actual: unknown, expected: number[], relative: number) {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((e, i) => {
    expect(Math.abs(((actual as number[])[i] as number) / e - 1), `element ${i}`).toBeLessThan(relative);
  });
}

function right(report: Report) {
  near(report.result, reference([1, 2, 3]).softmax, 1e-15);
  const { softmax, logSumExp } = reference(logits);
  near(report.float32, softmax, 1e-6);
  near(report["logSoftmax"], softmax.map(Math.log), 1e-6);
  near([report["logSumExp"] as number], [logSumExp], 1e-6);
  expect(report.kinds).toEqual(["Array", "Float32Array", "Float64Array", "Float32Array", "Float64Array"]);
  expect(report["created"]).toEqual(report.engine);
}

const runsRelaxed = (report: Report) => {
  expect(report.engine).toEqual({ name: "wasm-relaxed" });
  right(report);
};
const runsSimd = (report: Report, reason: RegExp) => {
  expect(report.engine).toEqual({ name: "wasm-simd", reason: expect.stringMatching(reason) });
  right(report);
};
const runsJs = (report: Report, reason?: RegExp) => {
  expect(report.engine).toEqual(
    reason === undefined ? { name: "js" } : { name: "js", reason: expect.stringMatching(reason) },
  );
  right(report);
};
/** fixtures/consumer-variants.mjs: closed forms, and the names that are exported. */
const variesRightly = (report: Report) => {
  expect(report["names"]).toEqual(
    "entmax entmax15 entmax15Grad entmaxGrad gumbelSoftmax gumbelSoftmaxGrad hardmax softmin softminGrad sparsemax sparsemaxGrad".split(
      " ",
    ),
  );
  near(report["softmin"], reference([-1, -2, -3]).softmax, 1e-15);
  expect(report["hardmax"]).toEqual([0, 1, 0]);
  near(report["sparsemax"], [0.75, 0.25], 1e-15);
  near(report["entmax15"], report["entmax"] as number[], 1e-9);
  expect(report["hard"]).toEqual([0, 0, 1]);
  expect(report["grad"]).toEqual([0.5, -0.5, 0]);
};
/** What plain Node must run on. */
const runsAsNode = (report: Report) => (relaxed ? runsRelaxed(report) : runsSimd(report, /^CompileError: /));

const text = (...path: string[]) => readFileSync(join(at.wasmax, ...path), "utf8");

describe("the tarball", () => {
  test("holds exactly what it should", () => {
    const code = ["edge-light.js", "index.js", "js.js", "variants.js", "workerd.js"].flatMap((name) => [
      name,
      `${name}.map`,
    ]);
    const binaries = ["softmax.wasm", "softmax-relaxed.wasm"].flatMap((name) => [name, `${name}.d.ts`]);
    const types = ["kinds", "losses", "options"].map((name) => `types/${name}.d.ts`);
    const dist = [
      ...code,
      ...binaries,
      "index.d.ts",
      "types.d.ts",
      ...types,
      "variants.d.ts",
      "variants-types.d.ts",
    ].map((name) => `dist/${name}`);
    expect(filesOf(at.wasmax)).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "package.json", ...dist].sort(),
    );
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

  test.each(["edge-light", "index", "js", "variants", "workerd"])(
    "dist/%s.js names nothing of a platform, and no code from text",
    (name) => {
      const code = text("dist", `${name}.js`);
      expect(code).not.toMatch(
        /\b(process|Buffer|__dirname|Deno|Bun)\b|\brequire\(|\bnew Function\b|\beval\(|\bimport\(|import\.meta/,
      );
      const { sources } = JSON.parse(text("dist", `${name}.js.map`)) as { sources: string[] };
      for (const source of sources) expect(source).toMatch(/^\.\.\/src\//);
    },
  );

  test("only dist/index.js compiles bytes; dist/js.js and dist/variants.js have no binary", () => {
    const compiles = (name: string) => text("dist", name).includes("new WebAssembly.Module(");
    expect(["edge-light.js", "index.js", "js.js", "variants.js", "workerd.js"].filter(compiles)).toEqual([
      "index.js",
    ]);
    for (const name of ["js", "variants"])
      expect(text(`dist/${name}.js`)).not.toMatch(
        /AGFzbQ|\.wasm"|new WebAssembly|WebAssembly\.(Instance|Memory)/,
      );
  });
});

describe("Node", () => {
  test("import", async () => runsAsNode(await runNode(["consumer.mjs"], at.consumer)));
  test("require", async () => runsAsNode(await runNode(["consumer.cjs"], at.consumer)));
  test("import wasmax/js", async () => runsJs(await runNode(["consumer-js.mjs"], at.consumer)));
  test("import wasmax/variants", async () =>
    variesRightly(await runNode(["consumer-variants.mjs"], at.consumer)));
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

test("the entries are ASCII: one other character, be it in a comment, doubles what V8 has to read", () => {
  for (const entry of ["index", "js", "variants", "workerd", "edge-light"])
    expect(text("dist", `${entry}.js`)).toMatch(/^[\0-\x7f]*$/);
});

describe("Vercel Edge", () => {
  test("takes the .wasm files as modules", async () => {
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
    // A host that cannot compile the relaxed binary hands over undefined.
    if (relaxed) runsRelaxed(await runEdge(at, file, ["softmax.wasm", "softmax-relaxed.wasm"]));
    else runsSimd(await runEdge(at, file, ["softmax.wasm"]), /^TypeError: WebAssembly\.Instance/);
  });

  test("falls back to JS where the bytes are bundled, which it refuses", async () => {
    const file = await bundle(at, "edge-bytes", "edge.mjs", { format: "iife", platform: "neutral" });
    runsJs(await runEdge(at, file, []), /^CompileError: .*disallowed by embedder/);
  });
});

describe("types", () => {
  const compile = async (
    name: string,
    version: TypeScript,
    resolution: string,
    lib: string[],
    files: string[],
  ) => {
    const compilerOptions = {
      noEmit: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      types: [],
      target: "es2022",
      lib,
      module: resolution === "bundler" ? "esnext" : resolution,
      moduleResolution: resolution,
    };
    // In a folder of its own, below the consumer's, where wasmax resolves; its files are ES modules.
    const folder = join(at.consumer, name);
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const file of files) writeFileSync(join(folder, file), readFileSync(join(at.consumer, file)));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
    const { code, stdout, stderr } = await attempt(
      process.execPath,
      [tsc(version), "-p", folder],
      at.consumer,
    );
    expect(stdout + stderr).toBe("");
    expect(code).toBe(0);
  };

  const libraries = {
    "no more": ["es2022"],
    dom: ["es2022", "dom"],
    float16: ["es2022", "esnext.float16"],
    all: ["esnext", "dom"],
  };
  describe.each(["5.4", "5.9", "7"] as const)("TypeScript %s", (version) => {
    describe.each(["node16", "nodenext", "bundler"])("%s", (resolution) => {
      // 5.4 has no Float16Array.
      const names = Object.keys(libraries).filter(
        (name) => version !== "5.4" || name === "no more" || name === "dom",
      );
      test.each(names as (keyof typeof libraries)[])("libraries: %s", (name) => {
        const float16 = name === "float16" || name === "all";
        const files = ["types.ts", "family.ts", ...(float16 ? ["float16.ts"] : [])];
        return compile(
          `types-${version}-${resolution}-${name.replace(" ", "-")}`,
          version,
          resolution,
          libraries[name],
          files,
        );
      });
    });
  });
});
