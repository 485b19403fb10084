/** The transfer sets: the training digits that a student sees, and what the teacher says of each. */
import { CLASSES, PIXELS } from "../digits/idx.mjs";

// #region choose
/** Some images of a set, in an order from a seed, of those whose label may be among them. */
export function choose({ labels }, { count, without, random }) {
  const all = random.shuffle(Int32Array.from(labels.keys()));
  return all.filter((i) => labels[i] !== without).subarray(0, count);
}
// #endregion choose

/** The images, labels and rows of logits at `indices`. */
export function pick({ images, labels, logits }, indices) {
  const count = indices.length;
  const picked = {
    images: new Uint8Array(count * PIXELS),
    labels: new Uint8Array(count),
    logits: new Float32Array(count * CLASSES),
  };
  for (const [to, i] of indices.entries()) {
    picked.images.set(images.subarray(i * PIXELS, (i + 1) * PIXELS), to * PIXELS);
    picked.labels[to] = labels[i];
    picked.logits.set(logits.subarray(i * CLASSES, (i + 1) * CLASSES), to * CLASSES);
  }
  return picked;
}

/** The share of the images of one digit that are taken for it. */
export function shareOf(digit, guesses, labels) {
  const of = guesses.filter((_, i) => labels[i] === digit);
  return of.filter((guess) => guess === digit).length / of.length;
}

/** Mean and standard deviation over seeds. */
export function spread(values) {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const squares = values.reduce((sum, v) => sum + (v - mean) * (v - mean), 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
