/**
 * The committed model of examples/poetry, run while the site is built: what it expects after some characters,
 * how much a poem surprises it, what its heads look at.
 */
import { create } from "wasmax";
import { samplingProbabilities } from "wasmax/sampling";
import { createModel } from "../../../examples/language-model/model.mjs";
import { create as createProducts } from "../../../examples/matmul/index.mjs";
import { loadCheckpoint } from "../../../examples/poetry/checkpoint.mjs";
import { createCoder } from "../../../examples/poetry/corpus.mjs";

// Bits that are the same on every machine: wasm-simd, and products in JavaScript, for which nothing is compiled.
const functions = create({ engine: "wasm-simd" });
const matmul = await createProducts({ floats: 2 ** 22, engine: "js" });
const { size, vocabulary, parameters } = loadCheckpoint(matmul);
const { encode } = createCoder(vocabulary);
const { classes, context, heads } = size;

/** What softmax makes of the scores of a layer is what its heads look at. */
const weights = [];
const softmax = (scores, options) => {
  const made = functions.softmax(scores, options);
  weights.push(Array.from(made));
  return made;
};
const model = createModel({ matmul, functions: { ...functions, softmax }, size, texts: 1, parameters });

/** Logits at each place of a text, and the weights of each layer. */
function run(text) {
  const characters = [...text];
  const places = new Int32Array(context);
  places.set(encode(text));
  weights.length = 0;
  const logits = model.forward(places);
  const rows = characters.map((_, i) => logits.slice(i * classes, (i + 1) * classes));
  return { characters, rows, weights: [...weights] };
}

const shown = (character) => (character === "\n" ? "⏎" : character);

/** Rows of a table: the likeliest characters, their logits, p at T = 1, and what the options make of it. */
export function candidatesAfter(text, most, options) {
  const logits = run(text).rows.at(-1);
  const p = functions.softmax(logits);
  const chosen = samplingProbabilities(logits, options);
  return Array.from(logits.keys())
    .sort((i, j) => logits[j] - logits[i])
    .slice(0, most)
    .map((i) => [shown(vocabulary[i]), logits[i].toFixed(2), p[i].toFixed(4), chosen[i].toFixed(4)])
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** −ln p of each character of a poem after its tune, as rows of bars. */
export function surprises(text) {
  const { characters, rows } = run(text);
  const begins = text.indexOf("\n", 1) + 1;
  const classesOf = encode(text);
  const all = characters.slice(begins).map((character, i) => {
    const value = -functions.logSoftmax(rows[begins + i - 1])[classesOf[begins + i]];
    return { label: character, value: Number(value.toFixed(4)) };
  });
  const loss = all.reduce((sum, { value }) => sum + value, 0) / all.length;
  const sorted = all.toSorted((a, b) => a.value - b.value);
  const perplexity = Math.exp(loss);
  return { rows: all, loss, perplexity, easiest: sorted[0], hardest: sorted.at(-1) };
}

/** Of each layer and head the weights of all places, to two decimals, and the characters. */
export function attentionOf(text) {
  const { characters, weights } = run(text);
  const layers = weights.map((all) =>
    Array.from({ length: heads }, (_, head) =>
      characters.map((_, i) =>
        characters.map((_, j) => Number(all[(head * context + i) * context + j].toFixed(2))),
      ),
    ),
  );
  // The line break before the tune has another sign than that after it: labels name the rows.
  return { labels: ["↵", ...characters.slice(1).map(shown)], layers };
}
