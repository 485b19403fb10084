/**
 * `npm run bench:short`: many short rows, the most common calls of all, as a share of the time of a loop
 * written by hand. Every function, 20,000 elements in rows of 1 to 100, on every engine of the host.
 */
import colors from "picocolors";
import { engines } from "./harness/contestants.mjs";
import { logits } from "./harness/data.mjs";
import { host, hostLine } from "./harness/host.mjs";
import { readOptions } from "./harness/options.mjs";
import { plain } from "./harness/plain.mjs";
import { plainLogSoftmax, plainParted, plainStrided } from "./harness/plainKin.mjs";
import * as loops from "./harness/plainRows.mjs";
import { measure, TURN_MS } from "./harness/rounds.mjs";
import { save } from "./harness/save.mjs";
import { digits, table } from "./harness/table.mjs";

const ELEMENTS = 20_000;
const LENGTHS = [1, 2, 3, 4, 8, 10, 16, 40, 100];
const { instances, missing } = await engines();

/** What the calls of one size are given. */
function dataOf(n) {
  const rows = Math.floor(ELEMENTS / n);
  const x = logits(rows * n);
  const y = new Float32Array(x.length);
  const l = new Float32Array(x.length);
  plain(x, y, rows, n);
  plainLogSoftmax(x, l, rows, n);
  return {
    rows,
    n,
    shape: [rows, n],
    x,
    y,
    l,
    dy: logits(x.length, 2),
    dz: logits(rows, 3),
    where: Uint8Array.from(x, (v, i) => (i % n === 0 || v > -3 ? 1 : 0)),
    targets: Int32Array.from({ length: rows }, (_, i) => (i * 31) % n),
    out: new Float32Array(x.length),
    sums: new Float32Array(rows),
  };
}

/** Runs a loop, and returns what it has written. */
const giving = (result, run) => () => {
  run();
  return result;
};

/** For each function the loop, and the call. Both return what is compared before anything is timed. */
const FUNCTIONS = {
  softmax: [
    (d) => giving(d.out, () => plain(d.x, d.out, d.rows, d.n)),
    (w, { x, shape, out }) =>
      () =>
        w.softmax(x, { shape, out }),
  ],
  logSoftmax: [
    (d) => giving(d.out, () => plainLogSoftmax(d.x, d.out, d.rows, d.n)),
    (w, { x, shape, out }) =>
      () =>
        w.logSoftmax(x, { shape, out }),
  ],
  logSumExp: [
    (d) => giving(d.sums, () => loops.plainLogSumExps(d.x, d.sums, d.rows, d.n)),
    (w, { x, shape, sums: out }) =>
      () =>
        w.logSumExp(x, { shape, out }),
  ],
  where: [
    (d) => giving(d.out, () => loops.plainMasked(d.x, d.where, d.out, d.rows, d.n)),
    (w, { x, shape, where, out }) =>
      () =>
        w.softmax(x, { shape, where, out }),
  ],
  softmaxGrad: [
    (d) => giving(d.out, () => loops.plainSoftmaxGrad(d.y, d.dy, d.out, d.rows, d.n)),
    (w, { y, dy, shape, out }) =>
      () =>
        w.softmaxGrad(y, dy, { shape, out }),
  ],
  logSoftmaxGrad: [
    (d) => giving(d.out, () => loops.plainLogSoftmaxGrad(d.l, d.dy, d.out, d.rows, d.n)),
    (w, { l, dy, shape, out }) =>
      () =>
        w.logSoftmaxGrad(l, dy, { shape, out }),
  ],
  logSumExpGrad: [
    (d) => giving(d.out, () => loops.plainLogSumExpGrad(d.x, d.dz, d.out, d.rows, d.n)),
    (w, { x, dz, shape, out }) =>
      () =>
        w.logSumExpGrad(x, dz, { shape, out }),
  ],
  crossEntropy: [
    (d) => () => [loops.plainCrossEntropy(d.x, d.targets, d.rows, d.n)],
    (w, { x, targets, shape }) =>
      () => [w.crossEntropy(x, targets, { shape })],
  ],
  crossEntropyAndGrad: [
    (d) => giving(d.out, () => loops.plainCrossEntropyAndGrad(d.x, d.targets, d.out, d.rows, d.n)),
    (w, { x, targets, shape, out }) =>
      () =>
        w.crossEntropyAndGrad(x, targets, { shape, out }).grad,
  ],
  "… of probabilities": [
    (d) => giving(d.out, () => loops.plainSoftCrossEntropyAndGrad(d.x, d.y, d.out, d.rows, d.n)),
    (w, { x, y, shape, out }) =>
      () =>
        w.crossEntropyAndGrad(x, y, { shape, out }).grad,
  ],
  nllLoss: [
    (d) => () => [loops.plainNllLoss(d.l, d.targets, d.rows, d.n)],
    (w, { l, targets, shape }) =>
      () => [w.nllLoss(l, targets, { shape })],
  ],
};

/** Few columns and separated axes: shapes, and the loop. */
const AXES = {
  "5,000 × 2 × 2, axis 1": {
    shape: [5000, 2, 2],
    axis: 1,
    loop: (x, out) => plainStrided(x, out, 5000, 2, 2),
  },
  "100 × 10 × 20, axis 1": {
    shape: [100, 10, 20],
    axis: 1,
    loop: (x, out) => plainStrided(x, out, 100, 10, 20),
  },
  "32 × 8 × 64, axes [0, 2]": {
    shape: [32, 8, 64],
    axis: [0, 2],
    loop: (x, out) => plainParted(x, out, 32, 8, 64),
  },
};

const options = readOptions({
  script: "bench:short",
  form: "LENGTH",
  sizes: new Map(LENGTHS.map((n) => [String(n), n])),
  choices: {
    function: [...Object.keys(FUNCTIONS).filter((name) => !name.startsWith("…")), "axes"],
    engine: instances.map(({ name }) => name),
  },
});

/** Throws unless two results are alike. */
function compare(name, got, want) {
  for (let i = 0; i < want.length; i++)
    if (!(Math.abs(got[i] - want[i]) <= 1e-5 * (1 + Math.abs(want[i]))))
      throw new Error(`${name}: element ${i} is ${got[i]}, that of the loop ${want[i]}`);
}

/** Time as a share of the loop's, and nanoseconds an element. */
function shareOf(name, elements, loop, call) {
  compare(name, Array.from(call()), Array.from(loop()));
  const contestants = [
    { name: "loop", run: loop },
    { name: "call", run: call },
  ];
  const [, result] = measure(contestants, { elements, baseline: "loop", rounds: options.rounds });
  const { median, q1, q3, rounds } = result.timesFaster;
  return {
    nsPerElement: result.nsPerElement,
    share: { median: 1 / median, q1: 1 / q3, q3: 1 / q1, rounds: rounds.map((t) => 1 / t) },
  };
}

const coloured = (share) => (share <= 1 ? colors.green : colors.red)(digits(share));

console.log(hostLine());
for (const m of missing) console.log(colors.yellow(`${m.engine} cannot run here: ${m.reason}`));
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms; time as a multiple of the loop's, medians\n`,
);
const wanted = options.chosen.function;
const results = [];
for (const { name: engine, own } of instances.filter(({ name }) => options.chosen.engine.includes(name))) {
  console.log(colors.cyan(engine));
  const lines = [];
  for (const [name, [loop, call]] of Object.entries(FUNCTIONS)) {
    if (!wanted.includes(name.startsWith("…") ? "crossEntropyAndGrad" : name)) continue;
    const sizes = options.sizes.map((n) => {
      const data = dataOf(n);
      return { n, ...shareOf(`${name}, rows of ${n}`, data.x.length, loop(data), call(own, data)) };
    });
    results.push({ engine, function: name, sizes });
    lines.push([name, ...sizes.map(({ share }) => coloured(share.median))]);
  }
  if (lines.length > 0) console.log(table(["rows of", ...options.sizes.map(String)], lines));
  if (!wanted.includes("axes")) continue;
  const axes = Object.entries(AXES).map(([name, { shape, axis, loop }]) => {
    const x = logits(shape.reduce((a, b) => a * b));
    const out = new Float32Array(x.length);
    const run = giving(out, () => loop(x, out));
    return { name, ...shareOf(name, x.length, run, () => own.softmax(x, { shape, axis, out })) };
  });
  results.push({ engine, function: "axes", sizes: axes });
  console.log(
    table(
      ["softmax", "of the loop's time"],
      axes.map(({ name, share }) => [name, coloured(share.median)]),
    ),
  );
}

if (options.json !== undefined) {
  save(options.json, { host: host(), elements: ELEMENTS, rounds: options.rounds, turnMs: TURN_MS, results });
  console.log(`Written to ${options.json}`);
}
