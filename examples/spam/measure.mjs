/** How good a filter is on mails that it has not seen. */
const BINS = 10;

/**
 * Precision is the share of spam among what is called spam, recall the share of spam that is found; a mail is
 * lost where ham is called spam. `nll` is the mean of −ln p of the right class. `calibration` is how far
 * confidence is from the share of right answers: mails are put into ten bins by the larger probability, and
 * the differences of bins averaged by their size (Guo et al. 2017, "On calibration of modern neural
 * networks").
 */
export function measure(functions, logits, classes) {
  const rows = classes.length;
  const shape = [rows, 2];
  const nll = functions.crossEntropy(logits, classes, { shape });
  const p = functions.softmax(logits, { shape });
  const found = { 0: { 0: 0, 1: 0 }, 1: { 0: 0, 1: 0 } };
  const differences = new Float64Array(BINS);
  for (const [i, kind] of classes.entries()) {
    const [ham, spam] = [p[2 * i], p[2 * i + 1]];
    const called = spam > ham ? 1 : 0;
    found[kind][called]++;
    const confidence = Math.max(ham, spam);
    const bin = Math.min(BINS - 1, Math.floor((confidence - 0.5) * 2 * BINS));
    differences[bin] += confidence - (called === kind ? 1 : 0);
  }
  return {
    accuracy: (found[0][0] + found[1][1]) / rows,
    precision: found[1][1] / (found[1][1] + found[0][1]),
    recall: found[1][1] / (found[1][1] + found[1][0]),
    lost: found[0][1],
    nll,
    calibration: differences.reduce((sum, d) => sum + Math.abs(d), 0) / rows,
  };
}

/** What always calling a mail the commoner kind reaches. */
export function baseline(classes) {
  const spam = classes.reduce((sum, kind) => sum + kind, 0) / classes.length;
  return Math.max(spam, 1 - spam);
}

/** Recall and precision where the border is each of the probabilities in turn, from the highest. */
export function precisionAndRecall(probabilities, classes) {
  const order = classes.map((_, i) => i).sort((a, b) => probabilities[b] - probabilities[a] || a - b);
  const spam = classes.reduce((sum, kind) => sum + kind, 0);
  const points = [];
  let found = 0;
  for (const [i, mail] of order.entries()) {
    found += classes[mail];
    const next = order[i + 1];
    if (next !== undefined && probabilities[next] === probabilities[mail]) continue;
    points.push({ recall: found / spam, precision: found / (i + 1), border: probabilities[mail] });
  }
  return points;
}
