/** What examples/ocr reads at each place, as the site is built. */
import { readFileSync } from "node:fs";
import { PLACES } from "../../../../examples/attention/scores.mjs";

const ocr = new URL("../../../../examples/ocr/", import.meta.url);

/** The character that the recogniser finds likeliest at each place; "" where it finds none. */
function load() {
  const labels = readFileSync(new URL("labels.txt", ocr), "utf8").split("\n");
  const bytes = readFileSync(new URL("logits.f32", ocr));
  const logit = (place, i) => bytes.readFloatLE(4 * (place * labels.length + i));
  const characters = Array.from({ length: PLACES }, (_, place) => {
    let best = 0;
    for (let i = 1; i < labels.length; i++) if (logit(place, i) > logit(place, best)) best = i;
    return best === 0 ? "" : labels[best];
  });
  return { characters };
}

export default { watch: ["../../../../examples/ocr/logits.f32"], load };
