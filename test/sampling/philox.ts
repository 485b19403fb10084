/** Philox4x32-10 from its definition (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3"). */

const WORD = 0xffffffffn;

/** Ten rounds over a counter of four words with a key of two. */
export function philox(counter: readonly number[], key: readonly number[]): number[] {
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  for (let round = 0; round < 10; round++) {
    const a = 0xd2511f53n * c0;
    const b = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [(b >> 32n) ^ c1 ^ k0, b & WORD, (a >> 32n) ^ c3 ^ k1, a & WORD];
    k0 = (k0 + 0x9e3779b9n) & WORD;
    k1 = (k1 + 0xbb67ae85n) & WORD;
  }
  return [c0, c1, c2, c3].map(Number);
}

/** Number `draw` of a step of a row, in [0, 1): the first two words make 53 bits. */
export function uniform(seed: number, step = 0, draw = 0, row = 0): number {
  const words = (v: number) => [v % 2 ** 32, Math.floor(v / 2 ** 32)];
  const [a, b] = philox([draw, row, ...words(step)], words(seed)) as [number, number];
  return (Math.floor(a / 32) * 2 ** 26 + Math.floor(b / 64)) / 2 ** 53;
}
