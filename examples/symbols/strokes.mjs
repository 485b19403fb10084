/** A drawing of one's own: a JSON file of strokes, such as [[[0, 0], [100, 100]], [[100, 0], [0, 100]]]. */
import { readFileSync } from "node:fs";

/** Beyond it a difference of two numbers would lose what was drawn. */
const LARGEST = 1e9;

/** @returns {import("./raster.mjs").Strokes} */
export function readStrokes(file) {
  const text = readFileSync(file, "utf8");
  let strokes;
  try {
    strokes = JSON.parse(text);
  } catch (error) {
    throw new TypeError(`${file} is not JSON: ${error.message}`);
  }
  const wrong = faultOf(strokes);
  if (wrong) throw new TypeError(`${file}: ${wrong}`);
  return strokes;
}

/** @returns {string | undefined} what is wrong with it */
export function faultOf(strokes) {
  if (!Array.isArray(strokes)) return "a drawing is a list of strokes, [[[x, y], …], …]";
  if (strokes.length === 0) return "a drawing without a stroke has nothing to be read";
  for (const [i, stroke] of strokes.entries()) {
    if (!Array.isArray(stroke)) return `stroke ${i} must be a list of points, [[x, y], …]`;
    if (stroke.length === 0) return `stroke ${i} has no points`;
    for (const [j, point] of stroke.entries()) {
      const isPoint =
        Array.isArray(point) &&
        point.length === 2 &&
        point.every((v) => Number.isFinite(v) && Math.abs(v) <= LARGEST);
      if (!isPoint)
        return `point ${j} of stroke ${i} must be two numbers within ±10⁹, got ${JSON.stringify(point)}`;
    }
  }
}
