/**
 * What an editor shows at the public functions, against hover.txt: so a change of the public surface shows in
 * review. After `npm run build`, `npx vitest run test/types/hover.test.ts -u` writes it anew.
 */
import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import * as wasmax from "../../src/index.js";
import * as sampling from "../../src/sampling.js";
import * as variants from "../../src/variants.js";
import { type Editor, editor } from "./service.js";
import { consumer } from "./support.js";

const functionsOf = (module: object) =>
  Object.entries(module).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
const roots = functionsOf(wasmax);
const names = [...roots, ...functionsOf(variants)];
const samplings = functionsOf(sampling);

const folder = consumer();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at: Editor = editor(
  folder,
  [
    `import { ${roots.join(", ")} } from "wasmax";`,
    `import { ${functionsOf(variants).join(", ")} } from "wasmax/variants";`,
    "const f32 = new Float32Array(6);",
    "const bits = new Uint16Array(6);",
    "const integers = new Int8Array(6);",
  ].join("\n"),
);
/** An editor of its own: `create` and `engine` are names of the root too. */
const atSampling: Editor = editor(
  folder,
  [
    `import { ${samplings.join(", ")} } from "wasmax/sampling";`,
    "const f32 = new Float32Array(6);",
    "const bits = new Uint16Array(6);",
  ].join("\n"),
);

/** Beside each function without arguments. */
const CALLS = [
  "softmax(f32)",
  "softmax([1, 2, 3])",
  "softmax(integers, { shape: [2, 3], axis: 0 })",
  "softmax(f32, { out: f32 })",
  'softmax(bits, { dtype: "float16" })',
  "logSumExp(f32)",
  "logSumExp(f32, { shape: [2, 3] })",
  "signedLogSumExp(f32, { weights: f32 })",
  "softmaxGrad(f32, f32)",
  "logSumExpGrad(f32, 1)",
  "crossEntropy(f32, [0])",
  'crossEntropy(f32, [0, 1], { shape: [2, 3], reduction: "none" })',
  "crossEntropyAndGrad(f32, [0])",
  'crossEntropyAndGrad(f32, [0, 1], { shape: [2, 3], reduction: "none" })',
  "nllLoss(f32, [0])",
  "create().softmax(f32)",
  "create().crossEntropyAndGrad(f32, [0])",
  "createOnline().push(f32)",
  "createOnline().normalize(f32)",
  "gumbelSoftmax(f32, { hard: true, soft: f32 })",
  "entmaxGrad(f32, f32, { alpha: 1.2 })",
];

const SAMPLING_CALLS = [
  "sample(f32, { topP: 0.9, seed: 1 })",
  "sample(f32, { shape: [2, 3], temperature: [0, 1] })",
  'samplingProbabilities(bits, { dtype: "float16" })',
  "samplingProbabilities(f32, { out: f32 })",
  "topK([1, 2, 3], 2)",
  "argmax(f32, { shape: [2, 3] })",
  "acceptDraft([0], undefined, f32)",
  "create().sample(f32)",
  "createSampler().next(f32)",
  "createSampler().probabilities(f32)",
];

/** What goes wrong in an editor, and what it says. */
const WRONG = [
  "softmax(f32, { temprature: 2 })",
  "softmax(f32, { scale: 1, temperature: 1 })",
  'softmax(f32, { dtype: "float16" })',
  "softmax(f32, { out: [0] })",
  "softmax([[1, 2]])",
  "logSumExp(f32, { temprature: 2 })",
  "logSumExp(f32, { out: f32 })",
  "logSumExpGrad(f32, f32)",
  "softmaxGrad(bits, bits)",
  "crossEntropy(f32, f32, { ignoreIndex: 0 })",
  "crossEntropyAndGrad(f32, [0], { dLoss: f32 })",
  "gumbelSoftmax(f32, { soft: f32 })",
];

const SAMPLING_WRONG = [
  "sample(f32, { temprature: 2 })",
  "sample(f32, { seed: 1, random: Math.random })",
  "samplingProbabilities(f32, { seed: 1 })",
  "createSampler({ shape: [2, 3] })",
  'logprobs(f32, { dtype: "float16" })',
];

/** `label` stands before what is shown of an entry. */
const ENTRIES = [
  { entry: "wasmax and wasmax/variants", label: "", at, names, calls: CALLS, wrong: WRONG },
  {
    entry: "wasmax/sampling",
    label: "wasmax/sampling: ",
    at: atSampling,
    names: samplings,
    calls: SAMPLING_CALLS,
    wrong: SAMPLING_WRONG,
  },
];

/** Lines of at most 110 columns, broken as a narrow hover breaks them. */
function wrap(text: string): string {
  return text.replace(/(.{1,106})(?: |$)/g, "    $1\n").trimEnd();
}

const shown: string[] = [];
describe.each(ENTRIES)("what an editor shows of $entry", ({ label, at, names, calls, wrong }) => {
  test.each(names)("%s: one signature in help, its docs, and those of each parameter", (name) => {
    const help = at.help(`${name}()`);
    expect(help.length).toBe(1);
    const [{ text, docs, parameters } = { text: "", docs: "", parameters: [] }] = help;
    for (const tag of ["@returns", "@throws", "@example"]) expect(docs).toContain(tag);
    for (const parameter of parameters) expect(parameter).toMatch(/\S/);
    shown.push(`${label}${name}(\n${wrap(text)}`);
  });

  test.each(calls)("hover over %s", (call) => {
    expect(at.errors(call)).toEqual([]);
    const { text, docs } = at.hover(call);
    // Six lines of 110 columns.
    expect(text.length).toBeLessThan(6 * 110);
    expect(docs).toMatch(/\S/);
    shown.push(`${label}${call}\n${wrap(text.replace(/^\(\w+\) /, ""))}`);
  });

  test.each(wrong)("the error of %s", (call) => {
    const errors = at.errors(call);
    expect(errors.length).toBe(1);
    shown.push(`${label}${call}\n${wrap((errors[0] as string).split("\n")[0] as string)}`);
  });
});

test("all that an editor shows is what hover.txt has", async () => {
  const due = ENTRIES.map(({ names, calls, wrong }) => names.length + calls.length + wrong.length);
  expect(shown.length).toBe(due.reduce((a, b) => a + b));
  await expect(`${shown.join("\n\n")}\n`).toMatchFileSnapshot("hover.txt");
});

describe.each([
  { entry: "wasmax", at, names: roots },
  { entry: "wasmax/sampling", at: atSampling, names: samplings },
])("an instance has the docs of the functions of $entry", ({ at, names }) => {
  test.each(names.filter((name) => !["create", "engine"].includes(name)))("%s", (name) => {
    const own = at.help(`create().${name}()`);
    expect(own.length).toBe(1);
    expect(own).toEqual(at.help(`${name}()`));
    expect(at.hover(`create().${name}()`).docs).toBe(at.hover(`${name}()`).docs);
  });
});

test.each([
  [
    "sample(f32, { ",
    "dtype epsilonCutoff frequencyPenalty history logitBias minP presencePenalty prompt random " +
      "repetitionPenalty seed shape step temperature temperatureLast topK topNSigma topP where",
  ],
  ["topK(f32, 2, { ", "axis dtype largest out shape"],
])("%s of wasmax/sampling offers the options", (call, options) => {
  expect(atSampling.completions(call)).toEqual(options.split(" "));
});

test.each([
  ["softmax(f32, { ", "axis bias biasShape causal dtype out scale shape temperature where whereShape"],
  [
    "logSumExp(f32, { ",
    "axis bias biasShape causal dtype out scale shape temperature weights weightsShape where whereShape",
  ],
  [
    "crossEntropyAndGrad(f32, [0], { ",
    "axis dLoss dtype ignoreIndex labelSmoothing out reduction shape weight",
  ],
  ["gumbelSoftmax(f32, { ", "axis dtype hard out random shape soft temperature"],
])("%s offers the options", (call, options) => {
  expect(at.completions(call)).toEqual(options.split(" "));
});
