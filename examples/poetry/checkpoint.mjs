/**
 * The trained model as two files: `checkpoint.f16` has the parameters, one after another, as little-endian
 * float16, and `checkpoint.json` says what they are.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { countOf, createParameters } from "../language-model/parameters.mjs";
import { fromHalf, toHalf } from "./float16.mjs";

/** The committed one. */
export const FOLDER = new URL("./", import.meta.url);

/** The bytes of all parameters, in their order. */
export function packed(values) {
  const numbers = Object.values(values).flatMap(({ values: v }) => Array.from(v, toHalf));
  const bytes = new DataView(new ArrayBuffer(2 * numbers.length));
  for (const [i, half] of numbers.entries()) bytes.setUint16(2 * i, half, true);
  return new Uint8Array(bytes.buffer);
}

/** Sets the parameters to the numbers of those bytes. */
export function unpack(bytes, values) {
  const due = 2 * countOf(values);
  if (bytes.byteLength !== due)
    throw new RangeError(`the model has ${due} bytes, the file ${bytes.byteLength}`);
  const halves = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (const { values: v } of Object.values(values))
    for (let i = 0; i < v.length; i++, at += 2) v[i] = fromHalf(halves.getUint16(at, true));
}

/** @param {{ size: object, vocabulary: string[], steps: number, seed: number, perplexity: number }} about */
export function saveCheckpoint(folder, values, { vocabulary, perplexity, ...about }) {
  mkdirSync(folder, { recursive: true });
  const shape = ([name, { rows, columns }]) => [name, `${rows} × ${columns}`];
  const description = {
    ...about,
    perplexity: Number(perplexity.toFixed(2)),
    parameters: Object.fromEntries(Object.entries(values).map(shape)),
    vocabulary: vocabulary.join(""),
  };
  writeFileSync(new URL("checkpoint.json", folder), `${JSON.stringify(description, null, 2)}\n`);
  writeFileSync(new URL("checkpoint.f16", folder), packed(values));
}

/** The parameters in the memory of `matmul`, with room for their gradients, and what the description says. */
export function loadCheckpoint(matmul, folder = FOLDER) {
  const about = JSON.parse(readFileSync(new URL("checkpoint.json", folder), "utf8"));
  const bytes = readFileSync(new URL("checkpoint.f16", folder));
  const parameters = createParameters(matmul, about.size, about.seed);
  unpack(bytes, parameters.values);
  return { ...about, vocabulary: [...about.vocabulary], bytes, parameters };
}
