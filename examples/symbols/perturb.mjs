/**
 * The same drawing by another hand, and a hand that draws nothing in particular. Square roots and products
 * alone, so that a seed draws the same everywhere.
 */
import { curve } from "./curve.mjs";

const TURN = 0.12;
const STRETCH = 0.15;
const SHEAR = 0.12;
/** How far the corners of a grid are moved, of a drawing that is 100 wide. */
const SHIFT = 4;
const GRID = 3;

/**
 * Turned (by up to 14°), stretched, sheared and bent: each point moves as the corners of a grid around it do,
 * which are moved at random (Simard, Steinkraus and Platt, 2003, call it an elastic distortion).
 *
 * @param {import("./raster.mjs").Strokes} strokes in a square of 100 × 100
 * @param {ReturnType<typeof import("../shared/random.mjs").createRandom>} random
 */
export function perturb(strokes, random) {
  const within = (most) => most * (2 * random.next() - 1);
  // Half a tangent makes a sine and a cosine without Math.sin.
  const half = within(TURN);
  const cos = (1 - half * half) / (1 + half * half);
  const sin = (2 * half) / (1 + half * half);
  const wide = 1 + within(STRETCH);
  const shear = within(SHEAR);
  const corners = Array.from({ length: (GRID + 1) ** 2 }, () => [within(SHIFT), within(SHIFT)]);
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => {
      const [dx, dy] = moved(corners, x, y);
      const across = wide * (x + dx - 50) + shear * (y + dy - 50);
      const down = y + dy - 50;
      return [cos * across - sin * down, sin * across + cos * down];
    }),
  );
}

/** Between the four corners around a point. */
function moved(corners, x, y) {
  const column = Math.min(GRID - 1, Math.max(0, Math.floor((x * GRID) / 100)));
  const row = Math.min(GRID - 1, Math.max(0, Math.floor((y * GRID) / 100)));
  const right = (x * GRID) / 100 - column;
  const below = (y * GRID) / 100 - row;
  return [0, 1].map((axis) => {
    const at = (r, c) => corners[r * (GRID + 1) + c][axis];
    const above = at(row, column) * (1 - right) + at(row, column + 1) * right;
    const under = at(row + 1, column) * (1 - right) + at(row + 1, column + 1) * right;
    return above * (1 - below) + under * below;
  });
}

/** One to three smooth strokes through three to nine points that are anywhere. */
export function scribble(random) {
  const point = () => [100 * random.next(), 100 * random.next()];
  return Array.from({ length: 1 + random.below(3) }, () =>
    curve(Array.from({ length: 3 + random.below(7) }, point)),
  );
}
