/** What the buttons above the five sliders do to the logits. */

export const MOST = 8;

export const ACTS = {
  up: (logits) => logits.map((logit) => add(logit, 1)),
  down: (logits) => logits.map((logit) => add(logit, -1)),
  first: ([first, ...rest]) => [add(first, 1), ...rest],
  equal: (logits) => logits.map(() => 0),
  ahead: ([, ...rest]) => [6, ...rest.map(() => 0)],
};

/** Sliders move by tenths, so sums of them are rounded to tenths. */
const add = (logit, more) => Math.round((logit + more) * 10) / 10;

/** Whether all stay on their sliders. */
export const possible = (act, logits) => ACTS[act](logits).every((logit) => Math.abs(logit) <= MOST);

/** x / Σx, or nothing where the sum is 0. @param {number[]} logits @returns {number[] | undefined} */
export function plainShares(logits) {
  // Of tenths: in floating-point numbers the sum of 0.1, 0.2 and −0.3 is not 0.
  const sum = Math.round(logits.reduce((a, b) => a + b) * 10) / 10;
  return sum === 0 ? undefined : logits.map((logit) => logit / sum);
}

/** Whether numbers can be probabilities. @param {number[] | undefined} shares */
export const areProbabilities = (shares) => shares?.every((share) => share >= 0) ?? false;

/** The place of the largest, the first of equals. */
export const largest = (numbers) => numbers.indexOf(Math.max(...numbers));
