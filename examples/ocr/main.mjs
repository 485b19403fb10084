/**
 * `npm start`: reads a line of Chinese text off a recogniser's real logits with every engine the host has,
 * checks each of them and times it.
 */
import { readFileSync } from "node:fs";
import Table from "cli-table3";
import colors from "picocolors";
import { engines } from "../../bench/harness/contestants.mjs";
import { plain } from "../../bench/harness/plain.mjs";
import { measure } from "../../bench/harness/rounds.mjs";
import { digits, table } from "../../bench/harness/table.mjs";
import { judge } from "./accuracy.mjs";
import { decode } from "./ctc.mjs";

const TEXT = "大模型的概率分布与微调";
const LEAST_PROBABILITY = 0.996;
const LARGEST_DIFFERENCE = 1e-5;
const PLAIN = "Math.exp loop";
const STEPS = 40;
const CLASSES = 6625;
const shape = [STEPS, CLASSES];

const file = (name) => readFileSync(new URL(name, import.meta.url));
// Copied, because a Buffer may start anywhere in its memory and a Float32Array may not.
const floats = (name) => new Float32Array(new Uint8Array(file(name)).buffer);
const logits = floats("logits.f32");
const modelsOwn = floats("probabilities.f32");
const labels = file("labels.txt").toString().split("\n");

/** Examines everything about one engine but its speed. */
function examine({ name, own }, judgement) {
  const y = own.softmax(logits, { shape });
  const characters = decode(y, labels);
  const text = characters.map((c) => c.character).join("");
  const difference = y.reduce((worst, p, i) => Math.max(worst, Math.abs(p - modelsOwn[i])), 0);
  const { error, part } = judgement(name, y);

  const faults = [];
  if (text !== TEXT) faults.push(`reads ${text || "nothing"} instead of ${TEXT}`);
  for (const { character, probability } of characters) {
    if (!(probability >= LEAST_PROBABILITY))
      faults.push(`gives ${character} ${probability}, less than ${LEAST_PROBABILITY}`);
  }
  if (!(difference <= LARGEST_DIFFERENCE))
    faults.push(`is ${difference} off the model's own softmax, more than ${LARGEST_DIFFERENCE}`);
  if (!(part <= 1)) faults.push(`is up to ${error} ULP off the exact result, ${percent(part)} of its bound`);
  return { name, characters, text, difference, error, part, faults: faults.map((f) => `${name} ${f}`) };
}

function percent(part) {
  return `${(100 * part).toFixed(1)} %`;
}

function characterTable(characters) {
  const WIDTH = 30;
  const none = Object.fromEntries(
    ["top", "bottom", "mid"]
      .flatMap((side) => [side, `${side}-left`, `${side}-mid`, `${side}-right`])
      .map((k) => [k, ""]),
  );
  const t = new Table({
    chars: { ...none, left: "  ", "left-mid": "", middle: " ", right: "", "right-mid": "", "mid-mid": "" },
    style: { head: [], border: [], compact: true },
  });
  for (const { character, probability } of characters) {
    const full = Math.round(WIDTH * probability);
    const colour = probability >= LEAST_PROBABILITY ? colors.green : colors.red;
    t.push([
      colors.bold(character),
      probability.toFixed(5),
      colour("█".repeat(full)) + colors.dim("░".repeat(WIDTH - full)),
    ]);
  }
  return t.toString();
}

/** Races the engines and the plain loop, all into one `out`, so that no allocation is timed. */
function race(instances) {
  const out = new Float32Array(logits.length);
  const contestants = instances.map(({ name, own }) => ({
    name,
    run: () => own.softmax(logits, { out, shape }),
  }));
  contestants.push({ name: PLAIN, run: () => plain(logits, out, STEPS, CLASSES) });
  return measure(contestants, { elements: logits.length, baseline: PLAIN });
}

function engineTable(reports, results) {
  const rows = results.map(({ name, nsPerElement, timesFaster }) => {
    const ns = nsPerElement.median;
    const speed = [
      name,
      `${digits((ns * logits.length) / 1e6)} ms`,
      digits(ns),
      `${digits(timesFaster.median)}×`,
    ];
    const report = reports.find((r) => r.name === name);
    if (!report) return [...speed, "", "", ""].map((cell) => colors.dim(cell));
    const colour = report.faults.length === 0 ? colors.green : colors.red;
    return [...speed, digits(report.error), colour(percent(report.part)), report.difference.toExponential(1)];
  });
  return table(
    ["engine", "one call", "ns/element", "speed", "worst error, ULP", "most of its bound", "off the model"],
    rows,
  );
}

console.log(
  `\n${colors.bold("wasmax reads a line of Chinese")}: ` +
    `${STEPS} time steps × ${CLASSES.toLocaleString("en")} characters\n`,
);
const { instances, missing } = await engines();
const judgement = judge(logits, CLASSES);
const reports = instances.map((instance) => examine(instance, judgement));
const [fastest] = reports;
console.log(`  ${colors.cyan(colors.bold(fastest.text))}  ${colors.dim(`(${fastest.name})`)}\n`);
console.log(`${characterTable(fastest.characters)}\n`);
console.log(engineTable(reports, race(instances)));
for (const { engine, reason } of missing) console.log(colors.yellow(`${engine} cannot run here: ${reason}`));

const faults = reports.flatMap((r) => r.faults);
for (const fault of faults) console.error(colors.red(`✗ ${fault}`));
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    colors.green(
      `✓ every engine reads ${TEXT}, within ${LARGEST_DIFFERENCE} of the model and within its bound`,
    ),
  );
