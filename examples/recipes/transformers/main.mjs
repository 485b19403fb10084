/**
 * transformers.js beside wasmax: a tensor of it, and tokens that its `generate()` draws by wasmax/sampling.
 *
 * `tensor.data` is a typed array and `tensor.dims` its shape, as with onnxruntime; in place nothing is
 * copied. The processor draws from the logits where they lie, and writes a single choice back to them.
 *
 * So that nothing is downloaded the model here is four lines of arithmetic. With a real one it reads
 * `const generator = await pipeline("text-generation", name)`, then `await generator(text, parameters)`.
 */
import assert from "node:assert/strict";
import * as transformers from "@huggingface/transformers";
import { softmax } from "wasmax";
import { createSampler } from "wasmax/sampling";
import { samplingParameters, samplingProcessor } from "wasmax/transformers";

const { LogitsProcessorList, PreTrainedModel, Tensor } = transformers;
const N = 50;

// 1. A tensor: probabilities in place.
const tensor = new Tensor("float32", Float32Array.of(1, 2, 3, 0, 0, 0), [2, 3]);
softmax(tensor.data, { shape: tensor.dims, axis: -1, out: tensor.data });
assert.ok(Math.abs(tensor.tolist()[0][2] - 0.6652) < 1e-4);

// 2. generate(): a model whose logits are a function of the last token.
const logitsAfter = (token) => Float32Array.from({ length: N }, (_, i) => ((i * 31 + token * 17) % 23) / 4);
class Model extends PreTrainedModel {
  can_generate = true;
  prepare_inputs_for_generation(ids, inputs) {
    return { ...inputs, last: ids.map((sequence) => Number(sequence.at(-1))) };
  }
  async forward({ last: [token] }) {
    return { logits: new Tensor("float32", logitsAfter(token), [1, 1, N]) };
  }
}
const model = new Model({ model_type: "arithmetic" }, {}, { generation_config: {} });
const int64 = (value) => new Tensor("int64", BigInt64Array.of(value), [1, 1]);
const inputs = { input_ids: int64(7n), attention_mask: int64(1n) };
async function generate(parameters) {
  const [ids] = (await model.generate({ ...inputs, max_new_tokens: 12, ...parameters })).tolist();
  return ids.slice(1).map(Number);
}

const options = { temperature: 0.7, topP: 0.95, minP: 0.05, seed: 42 };
const tokens = await generate(samplingParameters(transformers, options));

// 3. Or the processor by itself, at the end of a list of your own.
const list = new LogitsProcessorList();
list.push(samplingProcessor(transformers, options));
assert.deepEqual(await generate({ logits_processor: list, do_sample: false }), tokens);

// The same seed draws the same tokens without transformers.js, on every engine.
const sampler = createSampler(options);
for (let i = 0; i < tokens.length; i++)
  assert.equal(sampler.next(logitsAfter(tokens[i - 1] ?? 7)), tokens[i]);
console.log(`tokens ${tokens.join(" ")}, those of createSampler`);
