/** The package as CommonJS: `require`, Jest as it comes, and both kinds of module in one process. */
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { near, reference, right, runsAsNode, runsJs, runsSimd } from "./reports.js";
import { attempt, bundle, jest, node18, type Report, runNode, type Stage, tools } from "./support.js";

/** fixtures/consumer.cjs: that the CommonJS files ran, of every entry. */
function required(report: Report, files = ["index.cjs", "js.cjs", "variants.cjs"]) {
  expect(report["files"]).toEqual(files);
  runsJs(report["js"] as Report);
  near(report["softmin"], reference([-1, -2, -3]).softmax, 1e-15);
}

/**
 * Runs Jest, without options, in a project as `npm init` leaves it, with wasmax and some of fixtures/jest.
 */
async function runJest({ folder, wasmax, consumer }: Stage, name: string, files: string[], babel?: object) {
  const project = join(folder, name);
  mkdirSync(project);
  expect((await attempt("npm", ["init", "-y"], project)).code).toBe(0);
  cpSync(wasmax, join(project, "node_modules/wasmax"), { recursive: true });
  for (const file of files) copyFileSync(join(consumer, "jest", file), join(project, file));
  if (babel !== undefined) writeFileSync(join(project, "babel.config.json"), JSON.stringify(babel));
  return attempt(process.execPath, [jest()], project);
}

export function testCommonJs(at: () => Stage) {
  describe("CommonJS", () => {
    test("require", async () => {
      const report = await runNode(["consumer.cjs"], at().consumer);
      runsAsNode(report);
      required(report);
    });

    test.each(["fastly", "react-native"])("require under the %s condition", async (condition) => {
      const report = await runNode([`--conditions=${condition}`, "consumer.cjs"], at().consumer);
      runsJs(report);
      required(report, ["js.cjs", "js.cjs", "variants.cjs"]);
    });

    // Node 18 has no `require` of ES modules.
    if (node18 === undefined)
      console.log(
        `not applicable on ${process.platform}-${process.arch}: require on Node 18, here for linux-x64`,
      );
    else
      test("require on Node 18", async () => {
        const report = await runNode(["consumer.cjs"], at().consumer, node18);
        expect(report["node"]).toMatch(/^18\./);
        runsSimd(report, /^CompileError: /);
        required(report);
      });

    test("nothing of WebAssembly is used by the require", async () => {
      const report = await runNode(["lazy.mjs", "require"], at().consumer);
      expect(report["atImport"]).toBe(0);
      expect(report["atCall"]).toBeGreaterThanOrEqual(3);
      expect(report["atSecondCall"]).toBe(report["atCall"]);
      runsAsNode(report);
    });

    test("Node finds the names of the exports without running the files", async () => {
      const names = (await runNode(["named.mjs"], at().consumer)) as unknown as {
        [entry: string]: { esm: string[]; cjs: string[] };
      };
      expect(Object.keys(names)).toEqual(["index", "js", "variants"]);
      for (const { esm, cjs } of Object.values(names)) {
        expect(esm.length).toBeGreaterThan(10);
        expect(cjs).toEqual(expect.arrayContaining(esm));
      }
    });

    test("beside the ES module in one process: two instances that share plain data", async () => {
      const report = await runNode(["both.mjs"], at().consumer);
      runsAsNode(report);
      runsAsNode(report["cjs"] as Report);
      expect(report["shared"]).toEqual([]);
      const [esm, cjs] = report["names"] as string[];
      expect(cjs).toBe(esm);
      // An object of the other copy is foreign; its state is not, nor are the arrays of its memory.
      expect(report["refusal"]).toMatch(/^TypeError: wasmax: other must be /);
      near(report["merged"], [3, 1 + Math.exp(-1) + Math.exp(-2)], 1e-15);
      right({ ...report, float32: report["foreign"] as number[] });
    });

    test("esbuild, to CommonJS", async () => {
      const file = await bundle(at(), "esbuild-cjs", "bundled.cjs", { format: "cjs", platform: "node" });
      runsAsNode(await runNode([file], at().bundles));
    });

    test("Jest as it comes, tests with require", async () => {
      const { code, stderr } = await runJest(at(), "jest", ["require.test.js"]);
      expect(stderr).toMatch(/^Tests: +4 passed, 4 total$/m);
      expect(code).toBe(0);
    });

    test("Jest with babel, tests with import", async () => {
      const babel = { plugins: [tools.resolve("@babel/plugin-transform-modules-commonjs")] };
      const { code, stderr } = await runJest(
        at(),
        "jest-import",
        ["require.test.js", "import.test.js"],
        babel,
      );
      expect(stderr).toMatch(/^Tests: +5 passed, 5 total$/m);
      expect(code).toBe(0);
    });
  });
}
