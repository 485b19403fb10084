/** What docs/{en,zh}/guide/what-is-softmax.md says in its text. */
import { softmax } from "wasmax";
import { hardmax } from "wasmax/variants";

const LOGITS = [2, 1, 0, -1, -2];
const p = softmax(LOGITS);
const weights = LOGITS.map(Math.exp);
const total = weights.reduce((a, b) => a + b);
const raised = softmax([3, 1, 0, -1, -2]);

const cells = (numbers, digits) => numbers.map((value) => value.toFixed(digits)).join(" | ");
const signed = (numbers) => cells(numbers, 3).replaceAll("-", "−");

export const sum = total.toFixed(3);
export const one = p.reduce((a, b) => a + b).toFixed(3);
/** Logit, weight and probability of each. */
export const [catRow, dogRow, foxRow, owlRow, cowRow] = LOGITS.map((logit, i) =>
  `${logit} | ${weights[i].toFixed(3)} | ${p[i].toFixed(3)}`.replace("-", "−"),
);
export const [cat, dog, fox] = p.map((value) => value.toFixed(3));

/** The odds of the first against the second, before and after its logit rises by 1. */
export const odds = (p[0] / p[1]).toFixed(3);
export const catRaised = raised[0].toFixed(3);
export const dogRaised = raised[1].toFixed(3);
export const oddsRaised = (raised[0] / raised[1]).toFixed(3);

/** And after a second rise. */
export const catTwice = softmax([4, 1, 0, -1, -2])[0].toFixed(3);

/** Softmax, argmax and x / Σx of one row, whose sum is positive, and which has a negative number. */
const ROW = [3, 2, 1, -1];
const shares = ROW.map((x) => x / ROW.reduce((a, b) => a + b));
export const besideSoftmax = cells(softmax(ROW), 3);
export const besideArgmax = hardmax(ROW).join(" | ");
export const besideShares = signed(shares);
/** The same row, ten higher: of the three only the plain shares change. */
const high = ROW.map((x) => x + 10);
export const besideSharesHigh = cells(
  high.map((x) => x / high.reduce((a, b) => a + b)),
  3,
);

/** The two-class case. */
export const sigmoidOne = softmax([1, 0])[0].toFixed(4);
export const sigmoidByHand = (1 / (1 + Math.exp(-1))).toFixed(4);
export const twoOfThree = softmax([4, 3])[0].toFixed(4);

/** The answer to the question at the end: the gap that gives the largest of ten 0.99. */
export const gap = Math.log(99 * 9).toFixed(2);
export const gapChecked = softmax([Math.log(99 * 9), 0, 0, 0, 0, 0, 0, 0, 0, 0])[0].toFixed(4);
/** And of a vocabulary of 100,000. */
export const gapVocabulary = Math.log(99 * 99_999).toFixed(1);
/** What cat gets of logits that have nothing to do with an animal. */
export const nonsense = softmax([9, 1, 0, 0, 1])[0].toFixed(4);
