/** What record.mjs has written, as rows of logits. */
import { CONTEXTS } from "./contexts.mjs";

/**
 * @param {ArrayBuffer} bytes of logits.i16: hundredths, the rows of one model after those of the other
 * @param {{ en: string, zh: string }} texts of models.json: the characters of their classes
 */
export function readRecorded(bytes, texts) {
  const hundredths = new DataView(bytes);
  const models = {};
  let at = 0;
  for (const [name, contexts] of Object.entries(CONTEXTS)) {
    const vocabulary = [...texts[name]];
    const rows = contexts.map(() =>
      Float32Array.from(vocabulary, () => {
        const logit = hundredths.getInt16(at, true) / 100;
        at += 2;
        return logit;
      }),
    );
    models[name] = { vocabulary, rows };
  }
  return models;
}
