/** `npm test`: float16, over all of its 65,536 values and the numbers between them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromHalf, toHalf } from "./float16.mjs";

const INFINITY = 0x7c00;
const NAN = 0x7e00;

test("each of the 65,536 halves comes back from its number, and all NaN as one", () => {
  for (let half = 0; half < 65536; half++) {
    const notANumber = (half & 0x7fff) > INFINITY;
    assert.equal(toHalf(fromHalf(half)), notANumber ? NAN : half, half.toString(16));
  }
});

test("the numbers of some halves", () => {
  const known = [
    [0x0000, 0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3c00, 1],
    [0x3555, 0.333251953125],
    [0xc000, -2],
    [0x7bff, 65504],
    [INFINITY, Infinity],
    [0xfc00, -Infinity],
  ];
  for (const [half, number] of known) assert.equal(fromHalf(half), number);
  assert.ok(Object.is(fromHalf(0x8000), -0));
});

test("what lies between two halves goes to the nearer, from the middle to the even one", () => {
  for (let half = 0; half < INFINITY; half++) {
    const below = fromHalf(half);
    // After the largest there would be 65,536, whose bits are Infinity's.
    const above = half + 1 === INFINITY ? 65536 : fromHalf(half + 1);
    const middle = (below + above) / 2;
    const near = (above - below) / 100;
    for (const [sign, bit] of [
      [1, 0],
      [-1, 0x8000],
    ]) {
      assert.equal(toHalf(sign * (middle - near)), bit | half, `below ${middle}`);
      assert.equal(toHalf(sign * (middle + near)), bit | (half + 1), `above ${middle}`);
      assert.equal(toHalf(sign * middle), bit | (half + (half & 1)), `${middle}`);
    }
  }
});

test("beyond the largest is Infinity, below half of the smallest 0", () => {
  assert.equal(toHalf(65519.996), 0x7bff);
  assert.equal(toHalf(65520), INFINITY);
  assert.equal(toHalf(-1e30), 0xfc00);
  assert.equal(toHalf(2 ** -25), 0);
  assert.equal(toHalf(1e-40), 0);
});
