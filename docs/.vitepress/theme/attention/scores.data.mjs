/** The scores of examples/attention and what examples/ocr reads at each place, as the site is built. */
import { readFileSync } from "node:fs";
import { PLACES, readScores } from "../../../../examples/attention/scores.mjs";
import { pack } from "./pack.mjs";

const ocr = new URL("../../../../examples/ocr/", import.meta.url);

/** The character that the recogniser finds likeliest at each place; "" where it finds none. */
function readPlaces() {
  const labels = readFileSync(new URL("labels.txt", ocr), "utf8").split("\n");
  const bytes = readFileSync(new URL("logits.f32", ocr));
  const logit = (place, i) => bytes.readFloatLE(4 * (place * labels.length + i));
  return Array.from({ length: PLACES }, (_, place) => {
    let best = 0;
    for (let i = 1; i < labels.length; i++) if (logit(place, i) > logit(place, best)) best = i;
    return best === 0 ? "" : labels[best];
  });
}

export default {
  watch: ["../../../../examples/attention/attention-scores.f32"],
  load: () => ({ packed: pack(readScores(), PLACES), characters: readPlaces() }),
};
