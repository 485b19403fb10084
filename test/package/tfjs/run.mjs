/**
 * `npm run test:tfjs`: the packed tarball beside the real TensorFlow.js. Its own tests of softmax and
 * log-softmax pass on the kernels of wasmax/tfjs, under Jasmine; bits, memory, gradients and a model that
 * learns are those that are due; the code of docs/en/tfjs.md runs as it stands there; and the types are
 * compiled against those of TensorFlow.js. Words after `--` choose among suite, tfjs, recipes and types;
 * `times` compares times and errors with TensorFlow.js's cpu kernels, for the documents.
 */
import { beside } from "../beside.mjs";
import { bundleSuite } from "./bundle.mjs";

if (process.argv.includes("times")) await import("./times.mjs");
else
  await beside(import.meta.dirname, {
    name: "tfjs",
    packages: ["@tensorflow", "jasmine-core"],
    page: "tfjs",
    tests: ["suite", "tfjs", "recipes"],
    timeout: 120_000,
    prepare: bundleSuite,
  });
