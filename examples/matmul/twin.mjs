/**
 * product.ts in plain JS, with the same arguments but for places: indices into one Float32Array instead of
 * byte offsets. The loop over the columns of C is the innermost, along rows that lie whole in memory; only
 * A·Bᵀ has a sum of its own for each element.
 *
 * Each product and each sum is rounded to float32, as in Wasm: without Math.fround V8 would add in float64
 * and round once, which gives other bits and takes about as long.
 */
const { fround } = Math;

export function twin(memory) {
  function product(a, aDown, aRight, b, bDown, bRight, c, cDown, m, k, n, add) {
    for (let i = 0; i < m; i++) {
      const row = c + i * cDown;
      if (!add) memory.fill(0, row, row + n);
      if (bRight === 1) {
        for (let p = 0; p < k; p++) {
          const x = memory[a + i * aDown + p * aRight];
          const from = b + p * bDown;
          for (let j = 0; j < n; j++) memory[row + j] += fround(x * memory[from + j]);
        }
      } else {
        for (let j = 0; j < n; j++) {
          const from = b + j * bRight;
          let sum = memory[row + j];
          for (let p = 0; p < k; p++)
            sum = fround(sum + fround(memory[a + i * aDown + p * aRight] * memory[from + p * bDown]));
          memory[row + j] = sum;
        }
      }
    }
  }

  return {
    product,

    pack(to, panel, b, bDown, bRight, k, n) {
      for (let j = 0; j < n; j += 8)
        for (let p = 0; p < k; p++)
          for (let r = 0; r < 8; r++)
            memory[to + (j / 8) * panel + p * 8 + r] =
              j + r < n ? memory[b + p * bDown + (j + r) * bRight] : 0;
    },

    /** Panel by panel: each is a matrix of eight columns. */
    packedProduct(a, aDown, aRight, b, panel, c, cDown, m, k, n, add) {
      for (let j = 0; j < n; j += 8)
        product(a, aDown, aRight, b + (j / 8) * panel, 8, 1, c + j, cDown, m, k, Math.min(n - j, 8), add);
    },
  };
}
