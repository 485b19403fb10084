/**
 * The calls of the soak: every function, kind and layout, 1 to 64 elements, with and without `out`; and wrong
 * ones.
 */
const LENGTHS = [1, 2, 3, 5, 8, 13, 21, 32, 47, 64];

const wave = (n, of = Float64Array) => of.from({ length: n }, (_, i) => ((i * 37) % 11) / 3 - 2);

/** Calls of n elements, with what they need made beforehand. */
function ofLength(w, n) {
  const [x, y, out] = [wave(n, Float32Array), wave(n, Float32Array), new Float32Array(n)];
  const [x64, out64, numbers] = [wave(n), new Float64Array(n), [...wave(n)]];
  const [half, bytes] = [new Uint16Array(n).fill(0x3c00), Uint8Array.from(x, (_, i) => i)];
  const where = Uint8Array.from(x, (_, i) => (i % 3 === 2 ? 0 : 1));
  const probabilities = new Float32Array(n).fill(1 / n);
  const p = w.softmax(x);
  const logs = w.logSoftmax(x);
  const [rows, columns] = [
    { shape: [1, n], out },
    { shape: [n, 1], axis: 0, out },
  ];
  const common = [
    () => w.softmax(x),
    () => w.softmax(x, { out }),
    () => w.softmax(x, { temperature: 0.5 }),
    () => w.softmax(x, rows),
    () => w.softmax(x, columns),
    () => w.softmax(x64, { out: out64 }),
    () => w.softmax(numbers),
    () => w.softmax(half, { dtype: "float16" }),
    () => w.softmax(bytes),
    () => w.softmax(x, { where, out }),
    () => w.softmax(x, { bias: y, scale: 0.5, out }),
    () => w.logSoftmax(x, { out }),
    () => w.logSoftmax(x64),
    () => w.logSumExp(x),
    () => w.logSumExp(x64, { weights: x64 }),
    () => w.signedLogSumExp(x),
    () => w.softmaxGrad(p, y, { out }),
    () => w.logSoftmaxGrad(logs, y),
    () => w.logSumExpGrad(x, 2, { out }),
    () => w.createOnline().push(x).logSumExp(),
  ];
  const losses = [
    () => w.crossEntropy(x, [n - 1]),
    () => w.crossEntropy(x, probabilities, { labelSmoothing: 0.1 }),
    () => w.crossEntropyAndGrad(x, [0], { out }),
    () => w.nllLoss(logs, [0]),
  ];
  return [...common, ...common, ...common, ...common, ...common, ...losses];
}

/**
 * All right calls. The losses take 10 µs and come once for every five times of the others, which take 1 µs.
 */
export function callsOf(w) {
  return LENGTHS.flatMap((n) => ofLength(w, n));
}

/** Calls that throw. */
export function errorsOf(w) {
  const x = wave(8, Float32Array);
  return [
    () => w.softmax("x"),
    () => w.softmax([1, "2"]),
    () => w.softmax(x, { shape: [3, 3] }),
    () => w.softmax(x, { out: new Float32Array(7) }),
    () => w.softmax(x, { temperatur: 1 }),
    () => w.logSumExp(x, { axis: 4 }),
    () => w.softmaxGrad(x, wave(8)),
    () => w.crossEntropy(x, [8]),
    () => w.createOnline([1, -1]),
  ];
}
