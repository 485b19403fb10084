/**
 * The model of the package `detypify-service`: from a picture to 411 logits, one for each symbol. Its last
 * layer is linear, so what comes out is raw.
 */
import { readFileSync } from "node:fs";
import { env, InferenceSession, Tensor } from "onnxruntime-node";
import { SIDE } from "./raster.mjs";

// The package shows its code and its package.json only; the model lies beside them.
const home = new URL(".", import.meta.resolve("detypify-service/package.json"));
const read = (name) => readFileSync(new URL(name, home));

/** @type {{ char: string, names: string[] }[]} */
export const SYMBOLS = JSON.parse(read("train/infer.json"));

/** @returns {Promise<(picture: Float32Array) => Promise<Float32Array>>} */
export async function createRecogniser() {
  // Otherwise it warns of processors that it does not know.
  env.logLevel = "error";
  // One thread: a picture takes a few milliseconds, and sums are added in the same order everywhere.
  const session = await InferenceSession.create(read("train/model.onnx"), { intraOpNumThreads: 1 });
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  return async function logitsOf(picture) {
    const results = await session.run({ [input]: new Tensor("float32", picture, [1, 1, SIDE, SIDE]) });
    return results[output].data;
  };
}
