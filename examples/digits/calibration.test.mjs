/** `npm test`: calibration, on numbers whose result is known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { portableEngine } from "../shared/engines.mjs";
import { createRandom } from "../shared/random.mjs";
import { accuracy, BINS, calibrationError, fitTemperature, guesses, reliability } from "./calibration.mjs";

const { functions } = portableEngine();

test("the guess of a row is its largest value, the first of equal ones", () => {
  assert.deepEqual([...guesses([1, 3, 2, 5, 5, 0], 3)], [1, 0]);
  assert.equal(accuracy([1, 3, 2, 5, 5, 0], [1, 2], 3), 0.5);
});

test("the calibration error is the mean of how far confidence is from what is right", () => {
  // Two rows of confidence 0.9, one right; one of 0.6, right; one of 1, which is of the last bin too.
  const p = [0.9, 0.1, 0.1, 0.9, 0.6, 0.4, 1, 0];
  const bins = reliability(p, [0, 0, 0, 0], 2);
  assert.deepEqual(
    bins.map(({ count, accuracy: right }) => [count, right]),
    [
      [1, 1],
      [2, 0.5],
      [1, 1],
    ],
  );
  assert.equal(calibrationError(bins).toFixed(12), ((0.4 + 2 * 0.4 + 0) / 4).toFixed(12));
  assert.equal(Math.floor(BINS * 0.9), 13);
});

/** Labels that softmax(z / temperature) drew, so that its probabilities are true. */
function drawn(temperature, rows = 20_000, classes = 10) {
  const random = createRandom(7);
  const logits = Float32Array.from({ length: rows * classes }, () => 3 * random.normal());
  const p = functions.softmax(logits, { shape: [rows, classes], temperature });
  const labels = Uint8Array.from({ length: rows }, (_, i) => {
    let left = random.next();
    for (let j = 0; j < classes - 1; j++) {
      left -= p[i * classes + j];
      if (left < 0) return j;
    }
    return classes - 1;
  });
  return { logits, labels, p, classes, shape: [rows, classes] };
}

for (const temperature of [0.5, 1, 3])
  test(`the temperature is found that labels were drawn with: ${temperature}`, () => {
    const { logits, labels, p, classes, shape } = drawn(temperature);
    const found = fitTemperature(functions, logits, labels, classes);
    // Of 20,000 labels the likeliest temperature has a standard error of about 1 %.
    assert.ok(Math.abs(found / temperature - 1) < 0.04, `${found}`);
    assert.ok(calibrationError(reliability(p, labels, classes)) < 0.01);
    const loss = (t) =>
      functions.crossEntropy(
        logits.map((z) => z / t),
        labels,
        { shape },
      );
    assert.ok(loss(found) < loss(1.03 * found), "a higher one is worse");
    assert.ok(loss(found) < loss(found / 1.03), "a lower one is worse");
  });
