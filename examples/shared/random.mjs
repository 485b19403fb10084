/**
 * A seeded generator: a linear congruential sequence whose high bits are folded into the low ones. Integers
 * and divisions by powers of two alone, so every machine draws the same numbers.
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x45d9f3b);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
  // Seeds that are small differ in few bits, which three steps spread.
  for (let i = 0; i < 3; i++) next();
  return {
    next,
    /** A whole number below `end`. */
    below: (end) => Math.floor(next() * end),
    /** The same array, in another order. */
    shuffle(array) {
      for (let i = array.length - 1; i > 0; i--) {
        const j = Math.floor(next() * (i + 1));
        [array[i], array[j]] = [array[j], array[i]];
      }
      return array;
    },
    /** Of mean 0 and standard deviation 1, nearly normal: the sum of twelve uniform ones. */
    normal() {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return sum;
    },
    /** A number of mean 0 and standard deviation 1: uniform, because a bell needs Math.log. */
    centred: () => Math.sqrt(3) * (2 * next() - 1),
  };
}
