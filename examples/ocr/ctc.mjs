/**
 * Greedy decoding for connectionist temporal classification (CTC): each time step names a character or the
 * blank, and a character may last for several steps.
 */

const BLANK = 0;

/**
 * @param {Float32Array} probabilities One row of `labels.length` for each time step.
 * @param {string[]} labels
 * @returns {{ character: string, probability: number }[]} With the highest probability of each character.
 */
export function decode(probabilities, labels) {
  const read = [];
  let previous = BLANK;
  for (let at = 0; at < probabilities.length; at += labels.length) {
    const row = probabilities.subarray(at, at + labels.length);
    const best = row.reduce((b, p, i) => (p > row[b] ? i : b), 0);
    if (best !== BLANK) {
      // Only a repeat without a blank in between is the same character.
      if (best !== previous) read.push({ character: labels[best], probability: 0 });
      const last = read[read.length - 1];
      last.probability = Math.max(last.probability, row[best]);
    }
    previous = best;
  }
  return read;
}
