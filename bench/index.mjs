/**
 * `npm run bench`: every engine the host has against a plain `Math.exp` loop, through the public API, from 10
 * elements to 16 million.
 */
import colors from "picocolors";
import { engines } from "./harness/contestants.mjs";
import { logits } from "./harness/data.mjs";
import { host, hostLine } from "./harness/host.mjs";
import { readOptions } from "./harness/options.mjs";
import { plain } from "./harness/plain.mjs";
import { measure, TURN_MS } from "./harness/rounds.mjs";
import { save } from "./harness/save.mjs";
import { digits, quartiles, table, times } from "./harness/table.mjs";

const PLAIN = "plain loop";
const SHAPES = [
  [1, 10],
  [1, 100],
  [1, 1_000],
  [1, 32_000],
  [1, 128_256],
  [1024, 1024],
  [1, 16_777_216],
];

const options = readOptions({
  script: "bench",
  form: "ROWSxN",
  sizes: new Map(SHAPES.map((shape) => [shape.join("x"), shape])),
});
const { instances, missing } = await engines();

/** Throws unless every contestant agrees with the plain loop: timing a wrong result means nothing. */
function check(contestants, out) {
  const baseline = contestants.find((c) => c.name === PLAIN);
  for (const { name, run } of contestants) {
    baseline.run();
    const want = out.slice();
    out.fill(NaN);
    run();
    const wrong = out.findIndex((y, i) => !(Math.abs(y - want[i]) <= 1e-5 * want[i]));
    if (wrong >= 0)
      throw new Error(`${name} gives ${out[wrong]} for element ${wrong}, the plain loop ${want[wrong]}`);
  }
}

function measureShape(shape) {
  const [rows, n] = shape;
  const x = logits(rows * n);
  const out = new Float32Array(x.length);
  const contestants = instances.map(({ name, own }) => ({ name, run: () => own.softmax(x, { out, shape }) }));
  contestants.push({ name: PLAIN, run: () => plain(x, out, rows, n) });
  check(contestants, out);
  return {
    shape,
    contestants: measure(contestants, { elements: x.length, baseline: PLAIN, rounds: options.rounds }),
  };
}

console.log(hostLine());
console.log(
  `${options.rounds} rounds, turns of at least ${TURN_MS} ms; medians, with the quartiles of the rounds\n`,
);
for (const m of missing) console.log(colors.yellow(`${m.engine} cannot run here: ${m.reason}\n`));

const sizes = [];
for (const shape of options.sizes) {
  const size = measureShape(shape);
  sizes.push(size);
  console.log(colors.cyan(shape.map((v) => v.toLocaleString("en")).join(" × ")));
  const head = ["engine", "ns/element", "quartiles", "against the loop", "quartiles"];
  const line = (c) => [
    c.name,
    digits(c.nsPerElement.median),
    quartiles(c.nsPerElement),
    times(c.timesFaster),
    quartiles(c.timesFaster),
  ];
  console.log(`${table(head, size.contestants.map(line))}\n`);
}

if (options.json !== undefined) {
  save(options.json, {
    host: host(),
    rounds: options.rounds,
    turnMs: TURN_MS,
    baseline: PLAIN,
    missing,
    sizes,
  });
  console.log(`Written to ${options.json}`);
}
