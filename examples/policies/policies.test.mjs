/** `npm test`: the equations, gradients and values; short trainings; the whole run. Takes about 12 s. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { create } from "../matmul/index.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { assertShown, run } from "../shared/readme.mjs";
import { advantagesOf, learnToBalance, reached, returns } from "./balance.mjs";
import { playBandits } from "./bandit.mjs";
import { cosine, fell, push, sine, start } from "./cartpole.mjs";
import { pieces } from "./charts.mjs";
import { CELLS, kindOf, MOVES, neighbour, optimum, START, step, valuesOf } from "./grid.mjs";
import { createNetwork } from "./network.mjs";
import { learnToWalk } from "./walk.mjs";

const { functions, sampling } = portableEngine();
const small = () => create({ floats: 2 ** 18 });
const mean = (numbers) => numbers.reduce((sum, v) => sum + v, 0) / numbers.length;

test("sine and cosine are those of Math to 2⁻⁵², at every angle of a pole that has not fallen", () => {
  for (let x = -0.35; x <= 0.35; x += 0.001) {
    assert.ok(Math.abs(sine(x) - Math.sin(x)) <= 2 ** -52, `sine of ${x}`);
    assert.ok(Math.abs(cosine(x) - Math.cos(x)) <= 2 ** -52, `cosine of ${x}`);
  }
});

test("a push moves the cart its way and the pole the other, and mirrored pushes are mirrored", () => {
  const upright = { x: 0, v: 0, angle: 0, turn: 0 };
  const { x, v, angle, turn } = push(upright, true);
  assert.deepEqual([x, angle], [0, 0]);
  // By hand: force / mass = 10 / 1.1; turning −(10 / 1.1) / (0.5 · (4 / 3 − 0.1 / 1.1)).
  const turning = -(10 / 1.1) / (0.5 * (4 / 3 - 0.1 / 1.1));
  assert.ok(Math.abs(turn - 0.02 * turning) < 1e-12);
  assert.ok(Math.abs(v - 0.02 * (10 / 1.1 - (0.05 * turning) / 1.1)) < 1e-12);
  const state = { x: 0.1, v: -0.3, angle: 0.05, turn: 0.4 };
  const mirrored = Object.fromEntries(Object.entries(state).map(([key, value]) => [key, -value]));
  const one = Object.values(push(state, true));
  assert.deepEqual(
    Object.values(push(mirrored, false)),
    one.map((value) => -value),
  );
});

test("a pole falls at 12° or where the track ends; one always pushed to one side, within 12 steps", () => {
  assert.equal(fell({ x: 0, angle: 0.2094 }), false);
  assert.equal(fell({ x: 0, angle: -0.2095 }), true);
  assert.equal(fell({ x: 2.41, angle: 0 }), true);
  let state = start(createRandom(1));
  let steps = 0;
  while (!fell(state)) {
    state = push(state, true);
    steps++;
  }
  assert.ok(steps >= 7 && steps <= 12, `${steps}`);
});

test("returns, advantages and the episode that reaches a mean", () => {
  assert.deepEqual([...returns(3, 0.5)], [1.75, 1.5, 1]);
  const advantages = advantagesOf([1, 2, 3, 6]);
  assert.ok(Math.abs(mean(advantages)) < 1e-6);
  assert.ok(Math.abs(mean(advantages.map((a) => a * a)) - 1) < 1e-5);
  assert.equal(reached([1, 9, 9, 1, 9], 9, 2), 3);
  assert.equal(reached([9, 9, 1], 9, 2), 2);
  assert.equal(reached([1, 9, 1, 9], 9, 2), undefined);
  assert.deepEqual(pieces([1, 3, 5, 7, 9], 2), [
    { at: 3, value: 3 },
    { at: 5, value: 8 },
  ]);
});

/**
 * The slope along a direction is its product with the gradient. Each side moves the loss by 0.002, of which
 * float32 knows 10⁻⁴; curvature and the corners of relu add to it.
 */
test("the gradient of every parameter of the network is the slope of advantage · (−ln p)", async () => {
  const network = createNetwork({ matmul: await small(), functions, most: 6, seed: 3 });
  const random = createRandom(4);
  const states = Array.from({ length: 6 }, () => ({
    x: random.centred(),
    v: random.centred(),
    angle: 0.1 * random.centred(),
    turn: random.centred(),
  }));
  const actions = [0, 1, 1, 0, 1, 0];
  const advantages = Float32Array.from(actions, random.centred);
  const loss = () => {
    const logits = states.flatMap((state, row) => Array.from(network.forward(row, state)));
    const losses = functions.crossEntropy(logits, actions, { shape: [6, 2], reduction: "none" });
    return mean(losses.map((value, i) => value * advantages[i]));
  };
  loss();
  network.backward(actions, advantages);
  const gradients = network.gradients.map((gradient) => gradient.slice());
  for (const [k, parameter] of network.parameters.entries()) {
    const before = parameter.slice();
    const size = Math.hypot(...gradients[k]) / Math.sqrt(parameter.length);
    const direction = gradients[k].map((g) => g + 0.3 * size * random.centred());
    const slope = direction.reduce((sum, d, i) => sum + d * gradients[k][i], 0);
    const distance = 0.002 / slope;
    const at = (signed) => {
      for (let i = 0; i < parameter.length; i++) parameter[i] = before[i] + signed * direction[i];
      return loss();
    };
    const measured = (at(distance) - at(-distance)) / (2 * distance);
    parameter.set(before);
    assert.ok(Math.abs(measured / slope - 1) < 0.02, `matrix ${k}: ${measured}, its gradient says ${slope}`);
  }
});

test("the grid: walls and borders hold, goal and fall end a walk, the wind blows one time in ten", () => {
  const [up, right, down, left] = [0, 1, 2, 3];
  assert.equal(neighbour(START, left), START);
  assert.equal(neighbour(START, down), START);
  assert.equal(neighbour(8, right), 8);
  assert.equal(neighbour(1, down), 1);
  assert.equal(neighbour(START, up), START - 8);
  const calm = { next: () => 0.5 };
  assert.deepEqual(step(START + 1, right, calm), { next: START + 2, reward: -1, done: true });
  assert.deepEqual(step(START + 6, right, calm), { next: START + 7, reward: 1, done: true });
  assert.deepEqual(step(START, up, calm), { next: START - 8, reward: 0, done: false });
  const random = createRandom(1);
  let blown = 0;
  for (let i = 0; i < 10_000; i++) if (step(START, up, random).next !== START - 8) blown++;
  assert.ok(Math.abs(blown / 10_000 - 0.075) < 0.01, `${blown}: three of four winds blow elsewhere`);
});

test("values: the best policy's are the optimum, and walks agree with what is computed of a policy", () => {
  const best = optimum();
  const uniform = new Float32Array(CELLS * MOVES.length).fill(1 / MOVES.length);
  const computed = valuesOf(uniform)[START];
  assert.ok(computed < best[START]);
  const random = createRandom(2);
  let sum = 0;
  for (let walk = 0; walk < 20_000; walk++)
    for (let cell = START, discount = 1, done = false; !done; discount *= 0.97) {
      const result = step(cell, random.below(MOVES.length), random);
      sum += discount * result.reward;
      ({ next: cell, done } = result);
    }
  // The deviation of a return is below 0.6, so the mean's below 0.0043.
  assert.ok(Math.abs(sum / 20_000 - computed) < 0.015, `${sum / 20_000} played, ${computed} computed`);
  // To go where the optimum is highest is nearly the best; only the winds beside a move may say otherwise.
  const greedy = new Float32Array(CELLS * MOVES.length);
  for (let cell = 0; cell < CELLS; cell++) {
    if ("#xG".includes(kindOf(cell))) continue;
    const values = MOVES.map((_, move) => {
      const next = neighbour(cell, move);
      return { x: -1, G: 1 }[kindOf(next)] ?? best[next];
    });
    greedy[cell * MOVES.length + values.indexOf(Math.max(...values))] = 1;
  }
  assert.ok(valuesOf(greedy)[START] > 0.98 * best[START]);
});

test("a hundred bandits, 300 steps: with a baseline over half pull the best arm; the same twice", () => {
  const options = { functions, sampling, runs: 100, steps: 300, rate: 0.1, seed: 1 };
  const shares = playBandits({ ...options, baseline: true });
  const without = playBandits({ ...options, baseline: false });
  assert.ok(mean(shares.slice(0, 5)) < 0.25, "it begins at about one of ten");
  assert.ok(mean(shares.slice(-50)) > 0.55, `${mean(shares.slice(-50))}`);
  assert.ok(mean(without.slice(-50)) < mean(shares.slice(-50)) - 0.1);
  assert.deepEqual(playBandits({ ...options, baseline: true }), shares);
  assert.notDeepEqual(playBandits({ ...options, baseline: true, seed: 2 }), shares);
});

test("ninety-six episodes of CartPole more than treble the steps; the same twice", async () => {
  const learn = async (seed) =>
    learnToBalance({ matmul: await small(), functions, sampling, episodes: 96, seed });
  const lengths = await learn(1);
  assert.equal(lengths.length, 96);
  const [first, last] = [mean(lengths.slice(0, 16)), mean(lengths.slice(-16))];
  assert.ok(last > 3 * first, `${first}, ${last}`);
  assert.deepEqual(await learn(1), lengths);
  assert.notDeepEqual(await learn(2), lengths);
});

test("a thousand walks find the goal, with entropy or without; the same twice", () => {
  for (const entropy of [0, 0.05]) {
    const learn = (seed) => learnToWalk({ functions, sampling, walks: 1000, entropy, seed });
    const { logits } = learn(1);
    const value = valuesOf(functions.softmax(logits, { shape: [CELLS, MOVES.length] }))[START];
    assert.ok(value > 0.75 * optimum()[START], `${value}`);
    assert.deepEqual(learn(1).logits, logits);
    assert.notDeepEqual(learn(2).logits, logits);
  }
});

test("npm start prints and draws what the READMEs show", () => {
  const folder = import.meta.dirname;
  const chart = () => readFileSync(join(folder, "curves.svg"), "utf8");
  const committed = chart();
  const { status, stdout, stderr } = run(folder);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout, { whole: true });
  assert.equal(chart(), committed);
});
