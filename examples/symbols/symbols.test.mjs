/**
 * `npm test`: pictures, scores, one's own drawings, and what the READMEs show. Takes about 15 s, most of it a
 * whole run.
 */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { softmax } from "../../dist/index.js";
import { topK } from "../../dist/sampling.js";
import { createRandom } from "../shared/random.mjs";
import { assertShown, run } from "../shared/readme.mjs";
import { bar, braille, number } from "./card.mjs";
import { bins } from "./chart.mjs";
import { curve } from "./curve.mjs";
import { KNOWN, ODD, UNKNOWN } from "./drawings.mjs";
import { judge } from "./measure.mjs";
import { perturb, scribble } from "./perturb.mjs";
import { SIDE, toPicture } from "./raster.mjs";
import { createRecogniser, SYMBOLS } from "./recogniser.mjs";
import { BELIEVED_FROM, quantile, SCORES, scoresOf } from "./scores.mjs";
import { faultOf } from "./strokes.mjs";

const folder = import.meta.dirname;
const [plus] = UNKNOWN;
const horizontal = [
  [
    [-3, 7],
    [5, 7],
  ],
];

test("a line is white, 8 pixels high, 204 long with round ends, in the middle of black", () => {
  const picture = toPicture(horizontal);
  const column = Array.from({ length: SIDE }, (_, row) => picture[row * SIDE + 60]);
  assert.deepEqual(
    column.flatMap((v, row) => (v > 0 ? [[row, v]] : [])),
    Array.from({ length: 8 }, (_, i) => [108 + i, 1]),
  );
  const row = picture.subarray(112 * SIDE, 113 * SIDE);
  // From 10 to 214, and the 3 pixels beyond each end that are wholly covered.
  assert.deepEqual([row.indexOf(1), row.lastIndexOf(1)], [7, 216]);
  assert.equal(picture[0], 0);
});

test("where a drawing lies and how large it is does not count, how it is turned does", () => {
  const moved = KNOWN[2].strokes.map((stroke) => stroke.map(([x, y]) => [4 * x - 300, 4 * y + 1000]));
  assert.deepEqual(toPicture(moved), toPicture(KNOWN[2].strokes));
  const turned = KNOWN[2].strokes.map((stroke) => stroke.map(([x, y]) => [-y, x]));
  assert.notDeepEqual(toPicture(turned), toPicture(KNOWN[2].strokes));
});

test("a dot is a disc of about π·4² pixels, and nothing is black", () => {
  const sum = (picture) => picture.reduce((total, v) => total + v, 0);
  assert.ok(Math.abs(sum(toPicture([[[3, 4]]])) - 16 * Math.PI) < 1);
  assert.equal(sum(toPicture([])), 0);
});

test("a curve goes through its points, and along a line where they lie on one", () => {
  const points = [
    [0, 0],
    [10, 30],
    [40, 20],
  ];
  const drawn = curve(points);
  assert.equal(drawn.length, 17);
  assert.deepEqual([drawn[0], drawn[8], drawn[16]], points);
  for (const [x, y] of curve([
    [0, 0],
    [1, 2],
    [2, 4],
    [3, 6],
  ]))
    assert.ok(Math.abs(y - 2 * x) < 1e-12);
});

test("a seed draws the same, another seed something else, and not far from the drawing", () => {
  const draw = (seed) => {
    const random = createRandom(seed);
    return [perturb(KNOWN[0].strokes, random), scribble(random)];
  };
  assert.deepEqual(draw(1), draw(1));
  assert.notDeepEqual(draw(1), draw(2));
  const [[stroke]] = draw(1);
  for (const [i, [x, y]] of stroke.entries()) {
    const [x0, y0] = KNOWN[0].strokes[0][i];
    // Moved by 4, stretched and sheared by 15 and 12 % of 50, turned by 14° at a distance of up to 71.
    assert.ok(Math.hypot(x - (x0 - 50), y - (y0 - 50)) < 4 + 14 + 18, `point ${i}`);
  }
});

test("scores of rows: certain, undecided, and what is the same for z and z + c", () => {
  const scores = scoresOf(Float32Array.of(20, 0, 0, 0, 1, 1, 1, 1, 25, 5, 5, 5), 4);
  assert.deepEqual(Object.keys(scores).sort(), SCORES.map(({ key }) => key).sort());
  const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-4, `${a}, ${b}`);
  near(scores.entropy[1], Math.log(4));
  near(scores.entropy[0], 0);
  near(scores.energy[1], 1 + Math.log(4));
  near(scores.energy[2] - scores.energy[0], 5);
  for (const key of ["likeliest", "entropy", "margin"]) near(scores[key][2], scores[key][0]);
  assert.deepEqual(scores.margin, [20, 0, 20]);
  assert.deepEqual(scores.largest, [20, 1, 25]);
});

test("a known drawing is held against the threshold of the others", () => {
  const group = (kind, v) => {
    const numbers = Array.from({ length: 40 }, () => v);
    return { kind, scores: Object.fromEntries(SCORES.map(({ key }) => [key, numbers])) };
  };
  // The one with 1 sets its own threshold to 1 where it takes part; the other ones ask for 5.
  const groups = [group("known", 1), group("known", 5), group("unknown", 2), group("scribble", 0.5)];
  const { known, unknown, scribbles, threshold } = judge(groups).at(-1);
  assert.deepEqual(
    { known, unknown, scribbles, threshold },
    { known: 0.5, unknown: 1, scribbles: 0, threshold: 1 },
  );
  assert.equal(judge(groups)[1].sign, -1);
  assert.equal(judge(groups)[1].threshold, 5);
});

test("quantiles, bins, numbers and bars", () => {
  assert.equal(quantile([4, 1, 2, 3, 0], 0.5), 2);
  assert.equal(quantile([0, 10], 0.05), 0.5);
  assert.deepEqual(bins([-0.1, 0, 0.4, 2], 0.5), [
    { from: -0.5, to: 0, share: 0.25 },
    { from: 0, to: 0.5, share: 0.5 },
    { from: 2, to: 2.5, share: 0.25 },
  ]);
  assert.deepEqual([number(-0.04, 1), number(-0.05001, 1), number(3, 0)], ["0.0", "−0.1", "3"]);
  assert.deepEqual([bar(1, 2), bar(0.5, 3), bar(0.25, 1), bar(0, 2)], ["██", "█▌ ", "▎", "  "]);
  const dots = braille(toPicture(horizontal));
  assert.deepEqual([dots.length, dots[0].length], [8, 16]);
  assert.equal(dots[0], "⠀".repeat(16));
  assert.match(dots[3], /⣀{10}/);
});

const logitsOf = await createRecogniser();

test("the model gives raw logits of 411 symbols, none of which is a plus", async () => {
  assert.equal(SYMBOLS.length, 411);
  for (const char of ["+", "0", "5", "√", "A"]) assert.ok(!SYMBOLS.some((symbol) => symbol.char === char));
  const logits = await logitsOf(toPicture(plus.strokes));
  assert.equal(logits.length, 411);
  assert.ok(Math.min(...logits) < -5);
  assert.equal(SYMBOLS[topK(logits, 1).indices[0]].char, "†");
  assert.ok(scoresOf(logits, 411).energy[0] < BELIEVED_FROM - 1);
});

for (const { name, is, strokes } of KNOWN) {
  test(`${name}, ${is}, is among the first three, and believed`, async () => {
    const logits = await logitsOf(toPicture(strokes));
    assert.ok(Array.from(topK(logits, 3).indices, (i) => SYMBOLS[i].char).includes(is));
    assert.ok(scoresOf(logits, 411).energy[0] > BELIEVED_FROM);
  });
}

test("of nothing the softmax is unsure, and logSumExp believes it", async () => {
  const { strokes } = ODD.find(({ name }) => name === "nothing");
  const logits = await logitsOf(toPicture(strokes));
  assert.ok(Math.max(...softmax(logits)) < 0.5);
  assert.ok(scoresOf(logits, 411).energy[0] > BELIEVED_FROM);
});

test("what a file of strokes has wrong is said with its place", () => {
  assert.equal(faultOf([[[1, 2]], [[3, 4.5]]]), undefined);
  assert.match(faultOf({}), /list of strokes/);
  assert.match(faultOf([]), /without a stroke/);
  assert.match(faultOf([[[1, 2]], 3]), /^stroke 1 must be a list/);
  assert.match(faultOf([[]]), /^stroke 0 has no points/);
  const wrong = [[1, 2, 3], [1], 5, null, ["1", 2], [1, 1e10]];
  for (const point of wrong)
    assert.match(faultOf([[[0, 0], point]]), /^point 1 of stroke 0 must be two numbers/);
});

test("node main.mjs --drawing reads a drawing, or says why it cannot", (context) => {
  const own = run(folder, ["--drawing", "or.json"]);
  assert.equal(own.status, 0, own.stderr);
  assert.match(own.stdout, /\n {2}∨ or .*\n/);
  assert.match(own.stdout, /: believed/);
  const temporary = mkdtempSync(join(tmpdir(), "symbols-"));
  context.after(() => rmSync(temporary, { recursive: true }));
  const file = join(temporary, "bad.json");
  writeFileSync(file, "[[[1, 2], [3]]]");
  const cases = [
    [["--drawing", file], /✗ .*bad\.json: point 1 of stroke 0 must be two numbers/],
    [["--drawing", join(temporary, "none.json")], /✗ ENOENT/],
    [["--drawing"], /✗ --drawing needs the name of a file/],
  ];
  for (const [args, message] of cases) {
    const { status, stdout, stderr } = run(folder, args);
    assert.equal(status, 1);
    assert.equal(stdout, "");
    assert.match(stderr, message);
    assert.equal(stderr.trim().split("\n").length, 1);
  }
});

test("npm start prints what the READMEs show", () => {
  const { status, stdout, stderr } = run(folder);
  assert.equal(status, 0, stderr);
  assertShown(folder, stdout, { whole: true });
});
