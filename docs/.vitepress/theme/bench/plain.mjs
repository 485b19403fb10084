/** The softmax that everybody writes by hand, which the engines are timed against. */

// #region loop
export function softmaxRows(x, out, n) {
  for (let start = 0; start < x.length; start += n) {
    let max = -Infinity;
    for (let i = start; i < start + n; i++) if (x[i] > max) max = x[i];
    let sum = 0;
    for (let i = start; i < start + n; i++) sum += out[i] = Math.exp(x[i] - max);
    const c = 1 / sum;
    for (let i = start; i < start + n; i++) out[i] *= c;
  }
}
// #endregion loop
