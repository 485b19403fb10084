/**
 * The calls of the soak of `wasmax/sampling`: one row of 1 to 64 elements and one of 3,000, every filter,
 * several rows, samplers that go on and back; and wrong ones.
 */
const LENGTHS = [1, 5, 13, 32, 64, 3000];

const wave = (n, of = Float32Array) => of.from({ length: n }, (_, i) => ((i * 37) % 11) / 3 - 2);

/** Calls of n elements, with what they need made beforehand. */
function ofLength(s, n) {
  const [x, x64, numbers] = [wave(n), wave(n, Float64Array), [...wave(n)]];
  const half = new Uint16Array(n).fill(0x3c00);
  const [bytes, bits] = [
    Uint8Array.from(x, (_, i) => (i % 3 === 2 ? 0 : 1)),
    new Int32Array((n + 31) >> 5).fill(-1),
  ];
  const rows = new Float32Array([...x, ...x]);
  const out = { values: new Float32Array(1), indices: new Uint32Array(1) };
  const y = new Float32Array(n);
  const random = () => 0.5;
  const sampler = s.createSampler({ seed: 1, topP: 0.9, repetitionPenalty: 1.1, where: bits });
  // A history that grows keeps what it has: every 50 tokens it starts again.
  let tokens = 0;
  const next = () => {
    if (++tokens % 50 === 0) sampler.reset();
    return sampler.next(x);
  };
  const accept = () => {
    if (++tokens % 50 === 0) sampler.reset();
    return sampler.accept(0);
  };
  return [
    () => s.sample(x, { seed: 1 }),
    () => s.sample(x, { random, topK: 3 }),
    () => s.sample(x, { topP: 0.9, temperature: 0.7, seed: 2, step: 3 }),
    () => s.sample(x, { minP: 0.05, epsilonCutoff: 1e-3, temperatureLast: true }),
    () => s.sample(x, { temperature: 0, where: bytes, logitBias: { 0: 1 } }),
    () => s.sample(x64, { topNSigma: 1, history: [0, 0], presencePenalty: 0.5, prompt: [0] }),
    () => s.sample(numbers, { logitBias: new Map([[0, 1]]), seed: 4 }),
    () => s.sample(half, { dtype: "float16", topK: 2, seed: 4 }),
    () => s.sample(rows, { shape: [2, n], seed: [1, 2], topP: [0.9, 0.5], history: [[0], []] }),
    () => s.samplingProbabilities(x, { topK: 5, out: y }),
    () => s.samplingProbabilities(x, { topP: 0.9 }),
    () => s.topK(x, 1, { out }),
    () => s.topK(rows, 1, { shape: [2, n], axis: 0 }),
    () => s.argmax(x),
    () => s.logprobs(x, { top: 1, tokens: [0] }),
    () => s.acceptDraft([0], x, rows, { random }),
    () => s.sampleWithoutReplacement(x, 1, { seed: 1 }),
    () => s.createSampler({ seed: 1, history: [0] }).next(x),
    next,
    next,
    accept,
    () => sampler.probabilities(x, { out: y }),
    () => sampler.toJSON(),
  ];
}

/** All right calls. */
export function callsOf(s) {
  return LENGTHS.flatMap((n) => ofLength(s, n));
}

/** Calls that throw. */
export function errorsOf(s) {
  const x = wave(8);
  const sampler = s.createSampler({ seed: 1 });
  return [
    () => s.sample("x"),
    () => s.sample(x, { topP: -1 }),
    () => s.sample(x, { where: new Uint8Array(7) }),
    () => s.sample([1, NaN], { seed: 1 }),
    () => s.sample(x, { random: () => 1 }),
    () => s.sample(x, { where: new Uint8Array(8) }),
    () => s.topK(x, 9),
    () => s.topK([1, NaN], 1),
    () => s.logprobs(x, { tokens: [8] }),
    () => s.acceptDraft([8], undefined, wave(16)),
    () => s.sampleWithoutReplacement(x, 2, { topK: 1 }),
    () => sampler.next([1, Infinity]),
    () => sampler.next("x"),
    () => sampler.accept(-1),
    () => sampler.probabilities(x, { out: x.subarray(1) }),
    () => s.createSampler({ seed: 1 }, { step: 0, history: [-1] }),
  ];
}
