/**
 * Strokes as the picture that the model was taught with: 224 × 224, black, lines of 1 that are 8 pixels wide.
 * The longer side of the drawing takes 204 pixels, its middle is the middle of the picture, and points are
 * rounded to whole pixels, as the package itself does it on a canvas.
 */
export const SIDE = 224;
const LONGEST = SIDE - 20;
const HALF_LINE = 4;

/**
 * A point is [x, y], y downwards; a stroke is a list of points, a drawing a list of strokes.
 *
 * @typedef {[number, number][][]} Strokes
 */

/** @param {Strokes} strokes @returns {Float32Array} from 0 to 1, row by row */
export function toPicture(strokes) {
  const picture = new Float32Array(SIDE * SIDE);
  for (const stroke of fit(strokes)) {
    // A stroke of one point is a dot: a line from there to there.
    if (stroke.length === 1) line(picture, stroke[0], stroke[0]);
    for (let i = 1; i < stroke.length; i++) line(picture, stroke[i - 1], stroke[i]);
  }
  return picture;
}

function fit(strokes) {
  const range = (axis) => {
    let [least, most] = [Infinity, -Infinity];
    for (const point of strokes.flat()) {
      least = Math.min(least, point[axis]);
      most = Math.max(most, point[axis]);
    }
    return [least, most];
  };
  const [left, right] = range(0);
  const [top, bottom] = range(1);
  const longest = Math.max(right - left, bottom - top);
  const scale = longest > 1e-6 ? LONGEST / longest : 1;
  const place = (v, from, to) => Math.round((v - (from + to) / 2) * scale + SIDE / 2);
  return strokes.map((stroke) => stroke.map(([x, y]) => [place(x, left, right), place(y, top, bottom)]));
}

/**
 * A pixel is as bright as it is covered, by its distance from the line: 1 inside, 0 outside, and between them
 * over one pixel. The ends are round, those of a canvas are cut off.
 */
function line(picture, [ax, ay], [bx, by]) {
  const reach = HALF_LINE + 1;
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const from = (a, b) => Math.max(0, Math.min(a, b) - reach);
  const to = (a, b) => Math.min(SIDE, Math.max(a, b) + reach);
  for (let row = from(ay, by); row < to(ay, by); row++) {
    for (let column = from(ax, bx); column < to(ax, bx); column++) {
      // From the middle of the pixel to the nearest point of the line, which is a share of the way along it.
      const x = column + 0.5 - ax;
      const y = row + 0.5 - ay;
      const along = squared === 0 ? 0 : (x * (bx - ax) + y * (by - ay)) / squared;
      const share = Math.min(1, Math.max(0, along));
      const distance = Math.sqrt((x - share * (bx - ax)) ** 2 + (y - share * (by - ay)) ** 2);
      const covered = Math.min(1, Math.max(0, HALF_LINE + 0.5 - distance));
      const i = row * SIDE + column;
      picture[i] = Math.max(picture[i], covered);
    }
  }
}
