/**
 * A smooth line through points: a Catmull-Rom spline, as a list of short straight pieces. Nothing but sums
 * and products, so that it is the same everywhere.
 */
const PIECES = 8;

/** @param {[number, number][]} points @returns {[number, number][]} */
export function curve(points) {
  const at = (i) => points[Math.min(points.length - 1, Math.max(0, i))];
  const drawn = [points[0]];
  for (let i = 1; i < points.length; i++) {
    const four = [at(i - 2), at(i - 1), at(i), at(i + 1)];
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      drawn.push(
        [0, 1].map((axis) =>
          between(
            four.map((point) => point[axis]),
            t,
          ),
        ),
      );
    }
  }
  return drawn;
}

/** From b at t = 0 to c at t = 1; a and d, the points beside them, say in which direction. */
function between([a, b, c, d], t) {
  const slope = (c - a) / 2;
  const end = (d - b) / 2;
  return b + t * (slope + t * (3 * (c - b) - 2 * slope - end + t * (2 * (b - c) + slope + end)));
}
