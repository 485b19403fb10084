/**
 * `npm run bench:family`: the cost of an option, an axis or another kind, on the fastest engine: each against
 * the plain softmax of as many elements.
 */
import colors from "picocolors";
import { engines } from "./harness/contestants.mjs";
import { logits } from "./harness/data.mjs";
import { host, hostLine } from "./harness/host.mjs";
import { readOptions } from "./harness/options.mjs";
import { plain } from "./harness/plain.mjs";
import { measure, TURN_MS } from "./harness/rounds.mjs";
import { save } from "./harness/save.mjs";
import { digits, quartiles, table } from "./harness/table.mjs";

const { instances } = await engines();
const [{ name: engine, own: wasmax }] = instances;

/**
 * The groups of contestants. The first of a group is the one the others are compared with; `floor` is the
 * largest share of its time that one may take.
 */
const GROUPS = new Map([
  ["masks", masks],
  ["losses", losses],
  ["axes", axes],
  ["float64", float64],
  ["float16", float16],
]);

function masks() {
  const n = 1024;
  const shape = [n, n];
  const x = logits(n * n);
  const bias = logits(n * n, 2);
  const where = Uint8Array.from(x, (v) => (v > -3 ? 1 : 0));
  const keys = where.slice(0, n);
  const y = wasmax.softmax(x, { shape });
  const l = wasmax.logSoftmax(x, { shape });
  const out = new Float32Array(n * n);
  const of = (name, options, floor) => ({
    name,
    floor,
    run: () => wasmax.softmax(x, { shape, out, ...options }),
  });
  return {
    title: "1,024 × 1,024",
    elements: n * n,
    contestants: [
      of("softmax", {}),
      of("temperature", { temperature: 0.7 }),
      of("where", { where }, 1.35),
      of("where of the keys", { where: keys, whereShape: [n] }, 1.35),
      of("bias", { bias }),
      of("scale and bias", { bias, scale: 0.3 }),
      of("causal", { causal: true }, 0.8),
      { name: "logSoftmax", run: () => wasmax.logSoftmax(x, { shape, out }) },
      { name: "logSumExp", run: () => wasmax.logSumExp(x, { shape }) },
      { name: "softmaxGrad", run: () => wasmax.softmaxGrad(y, x, { shape, out }) },
      { name: "logSoftmaxGrad", run: () => wasmax.logSoftmaxGrad(l, x, { shape, out }) },
    ],
  };
}

function losses() {
  const [rows, n] = [1024, 32_000];
  const shape = [rows, n];
  const x = logits(rows * n);
  const out = new Float32Array(x.length);
  const targets = Int32Array.from({ length: rows }, (_, i) => (i * 31) % n);
  return {
    title: "1,024 × 32,000",
    elements: rows * n,
    contestants: [
      { name: "softmax", run: () => wasmax.softmax(x, { shape, out }) },
      { name: "logSoftmax", floor: 1.3, run: () => wasmax.logSoftmax(x, { shape, out }) },
      { name: "crossEntropy", run: () => wasmax.crossEntropy(x, targets, { shape }) },
      {
        name: "crossEntropyAndGrad",
        floor: 1.6,
        run: () => wasmax.crossEntropyAndGrad(x, targets, { shape, out }),
      },
      {
        name: "… with labelSmoothing",
        run: () => wasmax.crossEntropyAndGrad(x, targets, { shape, out, labelSmoothing: 0.1 }),
      },
    ],
  };
}

function axes() {
  const [n, few] = [21 * 512 * 512, 8 * 1000 * 64];
  const x = logits(n);
  const out = new Float32Array(n);
  const y = x.subarray(0, few);
  const outFew = out.subarray(0, few);
  /** Times an element: each size is compared with as many elements in rows of 1,024. */
  return {
    title: "axes, as many elements of each as rows of 1,024",
    elements: n,
    contestants: [
      { name: "rows of 1,024", run: () => wasmax.softmax(x, { shape: [n / 1024, 1024], out }) },
      {
        name: "1 × 21 × 512 × 512, axis 1",
        floor: 1.5,
        run: () => wasmax.softmax(x, { shape: [1, 21, 512, 512], axis: 1, out }),
      },
    ],
    more: {
      elements: few,
      contestants: [
        { name: "rows of 1,024", run: () => wasmax.softmax(y, { shape: [few / 1024, 1024], out: outFew }) },
        {
          name: "8 × 1,000 × 64, axis 1",
          floor: 1.5,
          run: () => wasmax.softmax(y, { shape: [8, 1000, 64], axis: 1, out: outFew }),
        },
      ],
    },
  };
}

function float64() {
  const [rows, n] = [16, 4096];
  const x = Float64Array.from(logits(rows * n));
  const out = new Float64Array(x.length);
  return {
    title: "float64, 16 × 4,096",
    elements: x.length,
    contestants: [
      { name: "plain loop", run: () => plain(x, out, rows, n) },
      ...instances.map(({ name, own }) => ({
        name,
        floor: name === engine ? 0.4 : undefined,
        run: () => own.softmax(x, { shape: [rows, n], out }),
      })),
    ],
  };
}

function float16() {
  const [rows, n] = [16, 4096];
  const shape = [rows, n];
  const x = logits(rows * n);
  const out = new Float32Array(x.length);
  // Binary16 between 1 and 2: the time does not depend on the values.
  const bits = Uint16Array.from(x, (v) => 0x3c00 + ((v * 100) & 0x3ff));
  const outBits = new Uint16Array(x.length);
  return {
    title: "float16, 16 × 4,096",
    elements: x.length,
    contestants: [
      { name: "float32", run: () => wasmax.softmax(x, { shape, out }) },
      { name: "float16", run: () => wasmax.softmax(bits, { shape, out: outBits, dtype: "float16" }) },
    ],
  };
}

const options = readOptions({ script: "bench:family", form: "GROUP", sizes: GROUPS });
console.log(hostLine());
console.log(
  `${engine}; ${options.rounds} rounds, turns of at least ${TURN_MS} ms; ` +
    "medians, with the quartiles of the rounds\n",
);

/**
 * Time as a share of the first contestant's.
 * @param {import("./harness/rounds.mjs").Spread} s
 */
const shareOf = ({ median, q1, q3, rounds }) => ({
  median: 1 / median,
  q1: 1 / q3,
  q3: 1 / q1,
  rounds: rounds.map((t) => 1 / t),
});

function run({ elements, contestants }) {
  const results = measure(contestants, { elements, baseline: contestants[0].name, rounds: options.rounds });
  return results.map((r, i) => ({
    name: r.name,
    floor: contestants[i].floor,
    nsPerElement: r.nsPerElement,
    share: shareOf(r.timesFaster),
  }));
}

const groups = [];
for (const make of options.sizes) {
  const { title, more, ...first } = make();
  const results = [first, ...(more === undefined ? [] : [more])].flatMap(run);
  groups.push({ title, results });
  console.log(colors.cyan(title));
  const line = (r) => {
    const text = `${digits(r.share.median)}×`;
    const coloured =
      r.floor === undefined ? text : r.share.median <= r.floor ? colors.green(text) : colors.red(text);
    return [
      r.name,
      digits(r.nsPerElement.median),
      coloured,
      quartiles(r.share),
      r.floor === undefined ? "" : `${r.floor}×`,
    ];
  };
  console.log(
    `${table(["", "ns/element", "of the first one's time", "quartiles", "at most"], results.map(line))}\n`,
  );
}

if (options.json !== undefined) {
  save(options.json, { host: host(), engine, rounds: options.rounds, turnMs: TURN_MS, groups });
  console.log(`Written to ${options.json}`);
}
