/** What is done to rows and numbers between the products. Math.sqrt is exact, so the same everywhere. */

/** h = x / √(mean x² + 10⁻⁵), row by row; `inverses` keeps the divisors' inverses for the gradient. */
export function norm({ values: x, columns }, { values: h }, inverses) {
  for (let i = 0, row = 0; row < x.length; i++, row += columns) {
    let sum = 0;
    for (let j = row; j < row + columns; j++) sum += x[j] * x[j];
    const inverse = 1 / Math.sqrt(sum / columns + 1e-5);
    inverses[i] = inverse;
    for (let j = row; j < row + columns; j++) h[j] = x[j] * inverse;
  }
}

// #region gradient
/** dx += the gradient of `norm`: (dh − h · mean(h · dh)) · inverse. */
export function normGrad({ values: h, columns }, inverses, { values: dh }, { values: dx }) {
  for (let i = 0, row = 0; row < h.length; i++, row += columns) {
    let sum = 0;
    for (let j = row; j < row + columns; j++) sum += h[j] * dh[j];
    const mean = sum / columns;
    const inverse = inverses[i];
    for (let j = row; j < row + columns; j++) dx[j] += inverse * (dh[j] - h[j] * mean);
  }
}
// #endregion gradient

/**
 * Negative numbers become 0. A branch on the sign is guessed wrong every other time, and took 2.8 times as
 * long as the factor.
 */
export function relu({ values: u }) {
  for (let i = 0; i < u.length; i++) u[i] *= Number(u[i] > 0);
}

/** The gradient of `relu`, in place: 0 where its result is. */
export function reluGrad({ values: u }, { values: du }) {
  for (let i = 0; i < u.length; i++) du[i] *= Number(u[i] > 0);
}
