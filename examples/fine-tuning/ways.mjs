/**
 * The ways to teach the model of Song ci another kind of poem. Each says which numbers are trained, and at
 * what rate: the best of two or three that were tried for rank 16 and for all parameters. `train` of
 * examples/language-model does the rest: it moves the parameters that it is given, no others.
 */
import { createParameters } from "../language-model/parameters.mjs";
import { createLora } from "./lora.mjs";

/** The matrices that rows are multiplied by: all parameters but the tables of characters and places. */
const isMatrix = (name) => name !== "character" && name !== "place";

// #region ways
/** The head alone: what the layers make of a poem stays as it is. */
const head = ({ values, gradients }) => ({
  parameters: { values: { head: values.head }, gradients: { head: gradients.head } },
});

const lora =
  (rank) =>
  (parameters, { matmul, model, seed }) =>
    createLora({
      matmul,
      model,
      parameters,
      names: Object.keys(parameters.values).filter(isMatrix),
      rank,
      seed,
    });

const all = (parameters) => ({ parameters });
// #endregion ways

/** Everything, from random numbers: what the checkpoint is worth. */
const scratch = (parameters, { matmul, size, seed }) => {
  const { values } = createParameters(matmul, size, seed);
  for (const [name, { values: first }] of Object.entries(values)) parameters.values[name].values.set(first);
  return { parameters };
};

export const WAYS = [
  { name: "the head", rate: 2e-3, prepare: head },
  { name: "LoRA, rank 1", rate: 3e-3, prepare: lora(1) },
  { name: "LoRA, rank 4", rate: 3e-3, prepare: lora(4) },
  { name: "LoRA, rank 16", rate: 3e-3, prepare: lora(16) },
  { name: "all parameters", rate: 2e-3, prepare: all },
  { name: "all, from scratch", rate: 3e-3, prepare: scratch },
];
