/**
 * TensorFlow.js ships its own tests as ES modules in files that Node takes for CommonJS: they are bundled,
 * with the modules that they test.
 */
import { join } from "node:path";
import { build } from "esbuild";

/** In the place of TensorFlow.js's `tf.logSoftmax`, which asks for no kernel, one that does. */
const dispatched = (folder) => ({
  name: "dispatched",
  setup(b) {
    const own = join(folder, "suite/logSoftmax.mjs");
    b.onResolve({ filter: /\/log_softmax$/ }, ({ path, resolveDir }) =>
      /\/ops\/log_softmax$/.test(join(resolveDir, path).replaceAll("\\", "/")) ? { path: own } : undefined,
    );
  },
});

/** Makes suite.cjs and dispatched.cjs of the fixtures; wasmax and Jasmine stay packages. */
export async function bundleSuite(folder) {
  const options = {
    absWorkingDir: folder,
    entryPoints: ["suite/index.mjs"],
    bundle: true,
    platform: "node",
    format: "cjs",
    mainFields: ["module", "main"],
    external: ["jasmine-core", "wasmax"],
    // By its package.json the files of tests do nothing.
    ignoreAnnotations: true,
    logLevel: "error",
  };
  await build({ ...options, outfile: join(folder, "suite.cjs") });
  await build({ ...options, outfile: join(folder, "dispatched.cjs"), plugins: [dispatched(folder)] });
}
