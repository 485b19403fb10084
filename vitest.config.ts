import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The longest files, 5 to 90 s each, longest first: begun last, one of them would keep one core waiting. */
const LONGEST = [
  "package/packaging/packaging",
  "api/bitsMasked",
  "api/accuracy",
  "api/bounded",
  "api/masks",
  "api/zeroCopy",
  "api/broadcasts",
  "api/axes",
  "api/workers",
  "api/bitsStreamed",
  "kernels/rows64Accuracy",
  "kernels/sampling/certificate",
];

const KERNELS = readdirSync(new URL("test/kernels", import.meta.url), { recursive: true })
  .map((file) => `test/kernels/${file}`)
  .filter((file) => file.endsWith(".test.ts"));

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const i = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return i === -1 ? LONGEST.length : i;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // Vite does not watch its `outDir`, which is dist/ unless told: `npm run dev` has tests that read dist/.
  build: { outDir: "build/vite" },
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    testTimeout: 120_000,
    hookTimeout: 600_000,
    // Two cores: a file each.
    maxWorkers: 2,
    // Files that are read, not imported: a build of them reruns their readers.
    watchTriggerPatterns: [
      { pattern: /dist\/index\.js$/, testsToRun: () => "test/api/workers.test.ts" },
      { pattern: /build\/(softmax|sampling)(-relaxed)?\.wasm$/, testsToRun: () => KERNELS },
    ],
    sequence: { sequencer: LongestFirst },
    disableConsoleIntercept: true,
  },
});
