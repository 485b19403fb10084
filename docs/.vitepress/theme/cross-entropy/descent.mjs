/** What the live part of docs/{en,zh}/guide/cross-entropy.md computes besides the loss and its gradient. */

/** (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h for each i: off by h² / 6 times the third derivative. */
export function centralDifferences(f, x, h) {
  const moved = (i, by) => f(x.map((value, j) => (j === i ? value + by : value)));
  return x.map((_, i) => (moved(i, h) - moved(i, -h)) / (2 * h));
}

/** x − rate·gradient, in the four decimals that an address has, and within what the sliders have. */
export function stepDown(x, gradient, rate, most) {
  const within = (value) => Math.max(-most, Math.min(most, value));
  return x.map((value, i) => Number(within(value - rate * gradient[i]).toFixed(4)));
}

/** 1 − ε at the class, and ε / n more everywhere. */
export const smoothed = (n, target, epsilon) =>
  Array.from({ length: n }, (_, i) => (i === target ? 1 - epsilon : 0) + epsilon / n);

/** The largest |aᵢ − bᵢ|. */
export const largestDifference = (a, b) => Math.max(...a.map((value, i) => Math.abs(value - b[i])));
