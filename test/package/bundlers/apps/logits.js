/** The inputs: 6 rows of 40 logits by a formula, so that the harness has the same without the bundle. */
export const SHAPE = [6, 40];
export const logits = Float32Array.from({ length: 240 }, (_, i) => ((i * 37) % 101) / 8 - 5);
export const gradient = logits.map((x) => 1 / (6 + x));
export const targets = [3, 39, 0, 17, 20, 8];
/** Leaves out a third of the logits. */
export const where = Uint8Array.from(logits, (_, i) => (i % 3 === 1 ? 0 : 1));
export const WEIGHTS = [2, 1.5, 0.2, -1];
