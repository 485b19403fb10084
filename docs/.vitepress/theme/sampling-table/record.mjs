/**
 * `node docs/.vitepress/theme/sampling-table/record.mjs` writes logits.i16 and models.json: what two models
 * think of the next character after a few beginnings. English is trained anew, a minute after `npm ci` in
 * examples/language-model; the model of Song ci is the committed one. A logit is kept in hundredths, so that
 * what a reader sees is what is computed with.
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createModel, SIZE } from "../../../../examples/language-model/model.mjs";
import { createParameters } from "../../../../examples/language-model/parameters.mjs";
import { create } from "../../../../examples/matmul/index.mjs";
import { loadCheckpoint } from "../../../../examples/poetry/checkpoint.mjs";
import { createCoder } from "../../../../examples/poetry/corpus.mjs";
import { portableEngine } from "../../../../examples/shared/engines.mjs";
import { CONTEXTS } from "./contexts.mjs";

// Of examples/language-model/main.mjs.
const STEPS = 3500;
const TEXTS = 8;
const SEED = 1;

/** Rows of logits in hundredths, one for each beginning. */
function rowsAfter(contexts, model, encode) {
  return contexts.map((context) => {
    const places = new Int32Array(model.context);
    const characters = encode(context);
    places.set(characters);
    const from = (characters.length - 1) * model.classes;
    const logits = model.forward(places).subarray(from, from + model.classes);
    return Int16Array.from(logits, (x) => Math.round(100 * x));
  });
}

/** The committed model of Song ci. */
export async function chinese(contexts = CONTEXTS.zh) {
  const matmul = await create();
  const { size, vocabulary, parameters } = loadCheckpoint(matmul);
  const { functions } = portableEngine();
  const model = createModel({ matmul, functions, size, texts: 1, parameters });
  const { encode } = createCoder(vocabulary);
  // In training a poem begins at the line break before it.
  return { vocabulary, rows: rowsAfter(contexts, model, (text) => encode(`\n${text}`)) };
}

/** A model of Moby Dick, trained here. */
async function english() {
  const { loadCorpus } = await import("../../../../examples/language-model/corpus.mjs");
  const { train } = await import("../../../../examples/language-model/train.mjs");
  const corpus = loadCorpus();
  const matmul = await create();
  const { functions } = portableEngine();
  const parameters = createParameters(matmul, SIZE, SEED);
  const made = { matmul, functions, size: SIZE, parameters };
  train({
    model: createModel({ ...made, texts: TEXTS, trains: true }),
    parameters,
    text: corpus.training,
    steps: STEPS,
    seed: SEED,
    onStep: (step) => step % 500 === 0 && console.log(`step ${step} of ${STEPS}`),
  });
  const vocabulary = Array.from({ length: SIZE.classes }, (_, i) => corpus.decode([i]));
  return { vocabulary, rows: rowsAfter(CONTEXTS.en, createModel({ ...made, texts: 1 }), corpus.encode) };
}

async function record() {
  const models = { en: await english(), zh: await chinese() };
  const logits = Int16Array.from(
    Object.values(models).flatMap(({ rows }) => rows.flatMap((row) => [...row])),
  );
  writeFileSync(new URL("logits.i16", import.meta.url), new Uint8Array(logits.buffer));
  const text = ({ vocabulary }) => vocabulary.join("");
  const about = { en: text(models.en), zh: text(models.zh) };
  writeFileSync(new URL("models.json", import.meta.url), `${JSON.stringify(about, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await record();
