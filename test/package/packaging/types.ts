/** The package's types, by the TypeScripts that people have, in projects of ES modules and of CommonJS. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { near, reference } from "./reports.js";
import { attempt, runNode, type Stage, type TypeScript, tsc } from "./support.js";

interface Project {
  name: string;
  version: TypeScript;
  manifest: object;
  files: string[];
  options: object;
}

/** Compiles fixtures in a folder of their own, below the consumer's, where wasmax resolves: the folder. */
async function compile({ consumer }: Stage, { name, version, manifest, files, options }: Project) {
  const folder = join(consumer, name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  for (const file of files) copyFileSync(join(consumer, file), join(folder, file));
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: [],
    target: "es2022",
    ...options,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const run = await attempt(process.execPath, [tsc(version), "-p", folder], consumer);
  expect(run.stdout + run.stderr).toBe("");
  expect(run.code).toBe(0);
  return folder;
}

const libraries = {
  "no more": ["es2022"],
  dom: ["es2022", "dom"],
  float16: ["es2022", "esnext.float16"],
  all: ["esnext", "dom"],
};

export function testTypes(at: () => Stage) {
  describe("types", () => {
    describe.each(["5.4", "5.9", "7"] as const)("TypeScript %s", (version) => {
      describe.each(["node16", "nodenext", "bundler"])("%s", (resolution) => {
        // 5.4 has no Float16Array.
        const names = Object.keys(libraries).filter(
          (name) => version !== "5.4" || name === "no more" || name === "dom",
        );
        test.each(names as (keyof typeof libraries)[])("libraries: %s", async (name) => {
          const float16 = name === "float16" || name === "all";
          await compile(at(), {
            name: `types-${version}-${resolution}-${name.replace(" ", "-")}`,
            version,
            manifest: { type: "module" },
            files: ["types.ts", "family.ts", ...(float16 ? ["float16.ts"] : [])],
            options: {
              noEmit: true,
              lib: libraries[name],
              module: resolution === "bundler" ? "esnext" : resolution,
              moduleResolution: resolution,
            },
          });
        });
      });
    });

    // 7 has no `moduleResolution: node`.
    test.each([
      ["5.4", "node16", "node16"],
      ["5.9", "node16", "node16"],
      ["7", "node16", "node16"],
      ["5.4", "commonjs", "node"],
      ["5.9", "commonjs", "node"],
    ] as const)("TypeScript %s to CommonJS, module %s, moduleResolution %s, and it runs", async (...how) => {
      const [version, module, moduleResolution] = how;
      const folder = await compile(at(), {
        name: `commonjs-${how.join("-")}`,
        version,
        // As `npm init` left it for years.
        manifest: {},
        files: ["types.ts", "family.ts", "commonjs.ts"],
        options: { outDir: "out", lib: libraries.dom, module, moduleResolution },
      });
      const report = await runNode(["out/commonjs.js"], folder);
      expect(report["jsEngine"]).toBe("js");
      expect(report.engine.name).toMatch(/^wasm-/);
      const { softmax } = reference([1, 2, 3]);
      for (const result of [report.result, report["js"]]) near(result, softmax, 1e-15);
      near(report["softmin"], softmax, 1e-15);
      near(report.float32, softmax, 1e-6);
    });
  });
}
