/**
 * Images in the terminal, two rows of pixels in a line of half blocks. A digit of MNIST lies in a box of at
 * most 20 × 20 pixels, of which the empty border is left out.
 */
import colors from "picocolors";
import { SIDE } from "./idx.mjs";

export const BOX = 20;
/** From black to white among the 256 colours of a terminal. */
const GREY = 232;
const GREYS = 24;
/** Without colours a pixel is there or not: below, above, both. */
const BLOCKS = [" ", "▄", "▀", "█"];
const GAP = "  ";

/** The 20 × 20 pixels in which the ink is. */
export function box(image) {
  const inked = (at) => image.some((ink, i) => ink > 0 && at(i));
  let [top, left] = [0, 0];
  while (top < SIDE - BOX && !inked((i) => Math.floor(i / SIDE) === top)) top++;
  while (left < SIDE - BOX && !inked((i) => i % SIDE === left)) left++;
  return Array.from({ length: BOX }, (_, y) =>
    Array.from(image.subarray((top + y) * SIDE + left, (top + y) * SIDE + left + BOX)),
  );
}

function halves(above, below) {
  if (!colors.isColorSupported) return BLOCKS[2 * (above > 127) + (below > 127)];
  const grey = (ink) => GREY + Math.floor((ink * (GREYS - 1)) / 255);
  return `\x1b[38;5;${grey(above)};48;5;${grey(below)}m▀\x1b[0m`;
}

/** The ten lines of an image, each of 20 columns. */
export function draw(image) {
  const rows = box(image);
  const lines = [];
  for (let y = 0; y < BOX; y += 2)
    lines.push(rows[y].map((above, x) => halves(above, rows[y + 1][x])).join(""));
  return lines;
}

/** Images side by side, as many in a row as the terminal is wide for, each with its caption below. */
export function drawAll(images, captions, columns = process.stdout.columns || 110) {
  const perRow = Math.max(1, Math.min(5, Math.floor((columns + GAP.length) / (BOX + GAP.length))));
  const blocks = images.map((image, i) => [...draw(image), captions[i].padEnd(BOX)]);
  const text = [];
  for (let from = 0; from < blocks.length; from += perRow) {
    const row = blocks.slice(from, from + perRow);
    for (const y of row[0].keys())
      text.push(
        row
          .map((block) => block[y])
          .join(GAP)
          .trimEnd(),
      );
    text.push("");
  }
  return text.join("\n");
}
