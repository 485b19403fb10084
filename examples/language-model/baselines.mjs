/**
 * What counting reaches. The perplexity e^loss is the number of characters, all equally likely, among which
 * a guess would be as hard. Math.log may differ in its last bits from host to host; two decimals do not show
 * it.
 */

/** How often each class occurs, with half an occurrence for those that do not. */
function frequencies(training, classes) {
  const counts = new Float64Array(classes).fill(0.5);
  for (const c of training) counts[c]++;
  return counts.map((count) => count / (training.length + classes / 2));
}

export function unigramPerplexity({ classes, training, heldOut }) {
  const frequency = frequencies(training, classes);
  let loss = 0;
  for (const c of heldOut) loss -= Math.log(frequency[c]);
  return Math.exp(loss / heldOut.length);
}

/**
 * From the character before. What never followed it is left to the unigram, with a weight that grows with the
 * number of different successors (Witten and Bell).
 */
export function bigramPerplexity({ classes, training, heldOut }) {
  const frequency = frequencies(training, classes);
  const pairs = new Float64Array(classes * classes);
  const times = new Float64Array(classes);
  const successors = new Float64Array(classes);
  for (let i = 1; i < training.length; i++) {
    const before = training[i - 1];
    if (pairs[before * classes + training[i]]++ === 0) successors[before]++;
    times[before]++;
  }
  let loss = 0;
  for (let i = 1; i < heldOut.length; i++) {
    const [before, c] = [heldOut[i - 1], heldOut[i]];
    const all = times[before] + successors[before];
    const p =
      all === 0 ? frequency[c] : (pairs[before * classes + c] + successors[before] * frequency[c]) / all;
    loss -= Math.log(p);
  }
  return Math.exp(loss / (heldOut.length - 1));
}
