/** The public functions, by what they take. */
import { OPERATIONS } from "./operations.mjs";

/**
 * `createOnline` and `create` with all that they give, and the options of `push` and `normalize`; and batches
 * of short rows, of several functions.
 */
const OWN = [
  { name: "online", options: ["dtype", "out"] },
  { name: "create", options: [] },
  { name: "batch", options: [] },
];
const ALL = [...OPERATIONS, ...OWN];
const names = (operations) => operations.map(({ name }) => name);

/** The functions that take an option. */
export const taking = (option) => names(ALL.filter(({ options }) => options.includes(option)));
/** Every option that some function takes. */
export const OPTIONS = [...new Set(ALL.flatMap(({ options }) => options))];

export const FUNCTIONS = names(ALL);
export const MASKED = taking("where");
export const LOSSES = taking("reduction");
/** Gradients of a function with y and dy; that of logSumExp takes the logits. */
export const BACKWARD = FUNCTIONS.filter((name) => /^(?!crossEntropy|logSumExp).*Grad$/.test(name));
export const VARIANTS = names(OPERATIONS).filter(
  (name) => ![MASKED, LOSSES, BACKWARD].some((group) => group.includes(name)),
);

/** What is exported and not fuzzed, and what is fuzzed and not exported. */
export function unlisted(exported) {
  const own = ["create", "createOnline", "engine"];
  const missing = exported.filter((name) => !FUNCTIONS.includes(name) && !own.includes(name));
  const made = ["online", "batch"];
  return [...missing, ...FUNCTIONS.filter((name) => !made.includes(name) && !exported.includes(name))];
}
