/**
 * `npm start`: a bandit with and without a baseline, CartPole, and a grid world whose best policy is known.
 * Everything that chooses is a softmax, and learns by the gradient of the logarithm of what it chose.
 * `-- --runs 50 --episodes 100 --walks 500` learns less.
 */
import colors from "picocolors";
import { table } from "../../bench/harness/table.mjs";
import { create } from "../matmul/index.mjs";
import { readArguments } from "../shared/arguments.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createProgress } from "../shared/progress.mjs";
import { finish } from "../shared/results.mjs";
import { learnToBalance, reached } from "./balance.mjs";
import { playBandits } from "./bandit.mjs";
import { drawCurves } from "./charts.mjs";
import { drawPolicy } from "./draw.mjs";
import { CELLS, MOVES, optimum, START, valuesOf } from "./grid.mjs";
import { learnToWalk } from "./walk.mjs";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const BANDIT = { steps: 1000, rate: 0.1, seed: 1 };
const LEAST_WITH = 0.78;
const MOST_WITHOUT = 0.5;
const BALANCED = 195;
const ENTROPY = 0.05;
const LEAST_OF_OPTIMUM = 0.97;

const { runs, episodes, walks, whole, record } = readArguments({ runs: 1000, episodes: 400, walks: 5000 });

// The bits of wasm-simd are the same on every machine, and so is what is learnt then.
const { functions, sampling, name: engine } = portableEngine();
const matmul = await create();
const faults = [];
const mean = (numbers) => numbers.reduce((sum, v) => sum + v, 0) / numbers.length;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const check = (holds, fault) => {
  if (whole && !holds) faults.push(fault);
};

console.log(`\n${colors.bold("Softmax policies")}, on ${engine}\n`);
const progress = createProgress(2 + 3 * SEEDS.length, { unit: "training" });
let trained = 0;
const counted = (result) => {
  progress.onStep(++trained);
  return result;
};
const bandits = [true, false].map((baseline) =>
  counted(playBandits({ functions, sampling, runs, baseline, ...BANDIT })),
);
const carts = SEEDS.map((seed) => counted(learnToBalance({ matmul, functions, sampling, episodes, seed })));
const [sure, curious] = [0, ENTROPY].map((entropy) =>
  SEEDS.map((seed) => counted(learnToWalk({ functions, sampling, walks, entropy, seed }))),
);
progress.stop();

function showBandits() {
  const [baselined, without] = bandits.map((shares) => mean(shares.slice(-100)));
  const rows = [
    ["reward minus the mean so far", percent(baselined)],
    ["the reward itself", percent(without)],
  ];
  console.log(`\n${table([`${runs} bandits of ten arms`, "best arm, last 100 steps"], rows)}`);
  check(baselined >= LEAST_WITH, `with a baseline ${percent(baselined)} pull the best arm`);
  check(without <= MOST_WITHOUT, `without a baseline ${percent(without)} pull the best arm`);
  return { with: baselined, without };
}

function showCarts() {
  const rows = carts.map((lengths, i) => {
    const episode = reached(lengths, BALANCED);
    check(episode !== undefined, `CartPole with seed ${SEEDS[i]} does not reach a mean of ${BALANCED} steps`);
    return [`seed ${SEEDS[i]}`, String(episode ?? "–"), mean(lengths.slice(-100)).toFixed(1)];
  });
  console.log(`\n${table(["CartPole", `episodes to a mean of ${BALANCED}`, "mean of the last 100"], rows)}`);
  return carts.map((lengths) => reached(lengths, BALANCED));
}

function showWalks() {
  const best = optimum()[START];
  const shape = [CELLS, MOVES.length];
  // The value of the policy as it is, with all its chances, is computed, not played.
  const policies = [sure, curious].map((group) =>
    group.map(({ logits }) => functions.softmax(logits, { shape })),
  );
  const values = policies.map((group) => group.map((p) => valuesOf(p)[START]));
  const rows = ["return alone", "and entropy at first"].map((name, i) => [
    name,
    Math.min(...values[i]).toFixed(3),
    mean(values[i]).toFixed(3),
    percent(mean(values[i]) / best),
  ]);
  rows.push(["value iteration", "", best.toFixed(3), percent(1)]);
  console.log(`\n${table(["grid world, paid by", "worst of 10", "mean return", "of the best"], rows)}`);
  for (const [i, title] of ["By the return alone", "With entropy at first"].entries()) {
    const heading = `${title}, seed ${SEEDS[0]}: the likeliest move and its probability in %`;
    console.log(`\n  ${heading}\n${drawPolicy(policies[i][0])}`);
  }
  for (const [i, value] of values[1].entries())
    check(value >= LEAST_OF_OPTIMUM * best, `walks of seed ${SEEDS[i]} reach ${percent(value / best)}`);
  return { best, sure: values[0], curious: values[1] };
}

const shares = showBandits();
const balanced = showCarts();
const returns = showWalks();
console.log();
if (whole)
  await drawCurves("curves.svg", [
    {
      title: "Bandit: best arm",
      x: "step",
      y: "share",
      domain: [0, 1],
      rule: 1,
      groups: ["with a baseline", "without"].map((name, i) => ({ name, curves: [bandits[i]] })),
    },
    {
      title: "CartPole: ten seeds and their mean",
      x: "episode",
      y: "steps",
      domain: [0, 200],
      rule: BALANCED,
      groups: [{ name: "length", curves: carts }],
    },
    {
      title: "Grid world: ten seeds and their mean",
      x: "walk",
      y: "return",
      domain: [0, 0.8],
      rule: returns.best,
      groups: [
        { name: "with entropy at first", curves: curious.map(({ scores }) => scores) },
        { name: "return alone", curves: sure.map(({ scores }) => scores) },
      ],
    },
  ]);
const solved = balanced.filter((episode) => episode !== undefined).length;
const worst = percent(Math.min(...returns.curious) / returns.best);
finish("policies", {
  faults,
  reached: whole
    ? `${solved} of ${SEEDS.length} seeds balance the pole, walks reach ${worst} of the best or more`
    : "a short run, of which nothing is asked",
  figures: { bestArm: shares, episodes: balanced, returns },
  record,
});
