/** The product in plain JS: along the rows of B and C, which lie whole in memory. */
export function loop(a, b, c, m, k, n) {
  c.fill(0);
  for (let i = 0; i < m; i++) {
    const row = i * n;
    for (let p = 0; p < k; p++) {
      const x = a[i * k + p];
      const from = p * n;
      for (let j = 0; j < n; j++) c[row + j] += x * b[from + j];
    }
  }
}
