/**
 * transformers.js: what its `generate()` calls for a token of each step, a warper of the temperature and
 * then the sampler of the configuration, which has its top-k by a session of onnxruntime-node. It has no
 * top-p and no min-p.
 */
import { version } from "../versions.mjs";
import { drawing } from "./settings.mjs";

const PACKAGE = "@huggingface/transformers";
const NAME = "transformers.js";
const source = (file) => import(new URL(`../node_modules/${PACKAGE}/src/${file}.js`, import.meta.url).href);

export async function openTransformers() {
  const { LogitsSampler } = await source("generation/logits_sampler");
  const { TemperatureLogitsWarper } = await source("generation/logits_process");
  const { Tensor } = await source("utils/tensor");
  const { TensorOpRegistry } = await source("ops/registry");
  Object.assign(TensorOpRegistry.session_options, { intraOpNumThreads: 1, interOpNumThreads: 1 });

  /** @returns {import("./settings.mjs").Drawer[]} */
  function drawers(rows, { temperature = 1, topK = 0, topP, minP }) {
    if (topP !== undefined || minP !== undefined) return [];
    const greedy = temperature === 0;
    const sampler = LogitsSampler.getSampler({ do_sample: !greedy, top_k: topK, num_beams: 1 });
    const warper = new TemperatureLogitsWarper(temperature);
    // The warper writes to its tensor, which is made anew for each step there.
    const copy = new Float32Array(rows[0].length);
    let turn = 0;
    const one = async () => {
      copy.set(rows[turn++ % rows.length]);
      const logits = new Tensor("float32", copy, [1, copy.length]);
      if (!greedy && temperature !== 1) warper([], logits);
      const [[token]] = await sampler(logits);
      return Number(token);
    };
    return [{ name: NAME, package: PACKAGE, draw: drawing(one), awaited: one }];
  }
  return { versions: { [PACKAGE]: version(PACKAGE) }, missing: [], drawers, end() {} };
}
