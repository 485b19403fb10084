/**
 * Whether a probability of 0.9 is right nine times in ten, and the one number that repairs it.
 *
 * Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks", 2017.
 */
export const BINS = 15;

/** The place of the largest of each row. */
export function guesses(values, classes) {
  const best = new Uint8Array(values.length / classes);
  for (let i = 0; i < best.length; i++) {
    for (let j = 1; j < classes; j++)
      if (values[i * classes + j] > values[i * classes + best[i]]) best[i] = j;
  }
  return best;
}

/** The share of rows whose largest value is at their label. */
export function accuracy(values, labels, classes) {
  const best = guesses(values, classes);
  return best.filter((guess, i) => guess === labels[i]).length / labels.length;
}

/**
 * The confidence of a row is its largest probability. Rows are put into 15 bins of it, all of one width: of
 * each, how many there are, their mean confidence, and the share that is right.
 */
export function reliability(probabilities, labels, classes) {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  for (const [i, guess] of guesses(probabilities, classes).entries()) {
    const confidence = probabilities[i * classes + guess];
    const bin = bins[Math.min(BINS - 1, Math.floor(BINS * confidence))];
    bin.count++;
    bin.confidence += confidence;
    bin.right += guess === labels[i] ? 1 : 0;
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ count, confidence, right }) => ({
      count,
      confidence: confidence / count,
      accuracy: right / count,
    }));
}

// #region error
/** How far confidence is from accuracy, as a mean over all rows. */
export function calibrationError(bins) {
  let sum = 0;
  let rows = 0;
  for (const { count, confidence, accuracy: right } of bins) {
    sum += count * Math.abs(confidence - right);
    rows += count;
  }
  return sum / rows;
}
// #endregion error

const HOTTEST = 100;
const HALVINGS = 50;

/**
 * The temperature T at which the labels are the likeliest. With s = 1/T the mean loss is
 * ln Σ e^(s·zⱼ) − s·z at the label, whose slope in s is the logit that softmax(s·z) expects less the logit
 * of the label. The loss is convex in s, so the slope changes its sign once, and halving finds where.
 */
// #region temperature
export function fitTemperature({ softmax }, logits, labels, classes) {
  const shape = [labels.length, classes];
  const p = new Float32Array(logits.length);
  let [low, high] = [1 / HOTTEST, HOTTEST];
  for (let k = 0; k < HALVINGS; k++) {
    const scale = (low + high) / 2;
    softmax(logits, { out: p, shape, scale });
    let slope = 0;
    for (let i = 0; i < logits.length; i++) slope += p[i] * logits[i];
    for (let i = 0; i < labels.length; i++) slope -= logits[i * classes + labels[i]];
    if (slope > 0) high = scale;
    else low = scale;
  }
  return 2 / (low + high);
}
// #endregion temperature
