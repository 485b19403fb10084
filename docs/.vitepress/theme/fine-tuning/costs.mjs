/** What LoRA trains: A of m × r and B of r × n beside each matrix of m × n. */

/**
 * @param {{ name: string, rows: number, columns: number, times: number }[]} matrices `times`: how many there are
 *   of a kind
 * @param {number} rank
 */
export function costs(matrices, rank) {
  const each = matrices.map((matrix) => {
    const trained = rank * (matrix.rows + matrix.columns);
    return { ...matrix, trained, share: trained / (matrix.rows * matrix.columns) };
  });
  const sum = (of) => each.reduce((total, matrix) => total + matrix.times * of(matrix), 0);
  const trained = sum((matrix) => matrix.trained);
  return { each, trained, share: trained / sum(({ rows, columns }) => rows * columns) };
}
