/**
 * Random numbers from a seed: xoshiro128** (Blackman and Vigna, 2018), whose four words SplitMix32 makes of
 * the seed. They are integers, the same on every machine. The normal and exponential numbers made of them
 * call Math.log and Math.exp, whose last bit may differ: what a simulation of them gives has three good
 * digits, not sixteen.
 */

const rotate = (word, bits) => (word << bits) | (word >>> (32 - bits));

/** Next words of 32 bits, from a state of four. */
export function xoshiro([a, b, c, d]) {
  return () => {
    const word = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return word;
  };
}

/** Seeds that differ in one bit give states that have nothing in common. */
function splitMix(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
}

export function createRandom(seed) {
  const seeds = splitMix(seed);
  const word = xoshiro([seeds(), seeds(), seeds(), seeds()]);
  /** Between 0 and 1, and never one of them, so that its logarithm is finite. */
  const uniform = () => (word() + 0.5) / 2 ** 32;

  let kept;
  /** Of mean 0 and deviation 1, by Marsaglia's polar method: two at a time, by no sine or cosine. */
  const normal = () => {
    if (kept !== undefined) {
      const last = kept;
      kept = undefined;
      return last;
    }
    let x;
    let y;
    let square;
    do {
      x = 2 * uniform() - 1;
      y = 2 * uniform() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    kept = y * factor;
    return x * factor;
  };

  return {
    uniform,
    normal,
    /** Times between failures that do not remember the last one. */
    exponential: (mean) => (mean === Infinity ? Infinity : -mean * Math.log(uniform())),
    /** Of mean 1, to multiply what a job or a shard takes. Its logarithm has the deviation sigma. */
    spread: (sigma) => (sigma === 0 ? 1 : Math.exp(sigma * normal() - (sigma * sigma) / 2)),
  };
}
