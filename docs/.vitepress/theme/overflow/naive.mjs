/** The softmax as its formula reads, in one of two precisions, and what becomes of it. */

/** `least` is the smallest number with all its digits. */
export const PRECISIONS = {
  float32: { round: Math.fround, largest: 2 ** 127 * (2 - 2 ** -23), least: 2 ** -126 },
  float64: { round: (value) => value, largest: Number.MAX_VALUE, least: 2 ** -1022 },
};

/**
 * Each step rounded to the precision. @param {number[]} x @param {"float32" | "float64"} precision
 * @returns terms e^x, their sum, the quotients, and the fate: the first of what went wrong
 */
export function naive(x, precision) {
  const { round, least } = PRECISIONS[precision];
  const terms = x.map((value) => round(Math.exp(value)));
  const sum = terms.reduce((total, term) => round(total + term), 0);
  const p = terms.map((term) => round(term / sum));
  const infinite = terms.indexOf(Infinity);
  let fate = "fine";
  if (infinite >= 0) fate = "term";
  else if (sum === Infinity) fate = "sum";
  else if (sum === 0) fate = "nothing";
  else if (terms.some((term) => term < least)) fate = "digits";
  return { terms, sum, p, fate, infinite };
}
