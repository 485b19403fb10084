/** The policy of the grid world in the terminal: an arrow for the likeliest move, and its chance in %. */
import colors from "picocolors";
import { kindOf, MOVES, rows } from "./grid.mjs";

const ARROWS = ["↑", "→", "↓", "←"];
const THINGS = { "#": "████", x: "  x ", G: "  G " };

/** @param {Float32Array} p four probabilities a cell */
export function drawPolicy(p) {
  const cellText = (cell) => {
    const thing = THINGS[kindOf(cell)];
    if (thing) return kindOf(cell) === "x" ? colors.red(thing) : thing;
    const chances = Array.from(p.subarray(cell * MOVES.length, (cell + 1) * MOVES.length));
    const most = Math.max(...chances);
    const text = `${ARROWS[chances.indexOf(most)]}${String(Math.round(100 * most)).padStart(3)}`;
    return most > 0.9 ? colors.green(text) : colors.yellow(text);
  };
  return rows.map((row) => `    ${row.map(cellText).join("  ")}`.trimEnd()).join("\n");
}
