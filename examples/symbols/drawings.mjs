/**
 * What is drawn, in a square of 100 × 100, y downwards: x,y x,y … along each stroke. `is` is the symbol that
 * was meant.
 */
import { curve } from "./curve.mjs";

const line = (text) => text.split(" ").map((point) => point.split(",").map(Number));
const smooth = (text) => curve(line(text));

/** Symbols that the model knows. */
export const KNOWN = [
  { name: "an integral", is: "∫", strokes: [smooth("72,12 64,4 56,8 52,28 49,50 47,72 42,93 34,97 27,88")] },
  { name: "a sum", is: "∑", strokes: [line("82,18 78,8 20,8 52,48 18,92 80,92 85,80")] },
  {
    name: "an alpha",
    is: "α",
    strokes: [smooth("88,20 76,46 58,72 38,82 18,72 12,50 20,28 38,20 56,32 70,58 80,76 92,80")],
  },
  { name: "an arrow", is: "→", strokes: [line("5,50 95,50"), line("76,34 95,50 76,66")] },
  {
    name: "infinity",
    is: "∞",
    strokes: [smooth("50,50 35,34 18,31 6,50 18,69 35,66 50,50 65,34 82,31 94,50 82,69 65,66 50,50")],
  },
  { name: "plus or minus", is: "±", strokes: [line("50,6 50,70"), line("16,38 84,38"), line("16,92 84,92")] },
  { name: "for all", is: "∀", strokes: [line("12,6 50,94 88,6"), line("26,42 74,42")] },
  {
    name: "element of",
    is: "∈",
    strokes: [smooth("80,12 48,13 24,26 15,50 24,74 48,87 80,88"), line("15,50 76,50")],
  },
  {
    name: "a heart",
    is: "♡",
    strokes: [smooth("50,30 40,13 24,8 10,20 10,40 26,66 50,92 74,66 90,40 90,20 76,8 60,13 50,30")],
  },
  { name: "nabla", is: "∇", strokes: [line("10,10 90,10 50,92 10,10")] },
  { name: "less or equal", is: "≤", strokes: [line("86,8 14,38 86,68"), line("14,90 86,90")] },
  {
    name: "a pi",
    is: "π",
    strokes: [
      smooth("8,28 20,16 50,15 92,14"),
      smooth("38,16 34,60 20,88"),
      smooth("64,16 62,66 70,86 84,80"),
    ],
  },
];

/** Clear drawings of what is not among the 411. */
export const UNKNOWN = [
  { name: "a plus", strokes: [line("50,5 50,95"), line("5,50 95,50")] },
  { name: "a root", strokes: [line("4,56 14,50 32,88 48,12 96,12")] },
  { name: "a five", strokes: [smooth("34,10 30,44 52,40 74,54 74,78 52,94 26,86"), line("34,10 74,10")] },
  { name: "a letter A", strokes: [line("12,94 50,6 88,94"), line("26,62 74,62")] },
  { name: "a house", strokes: [line("15,95 15,45 50,8 85,45 85,95 15,95"), line("40,95 40,65 60,65 60,95")] },
];

/** What has no answer, or more than one. */
export const ODD = [
  { name: "a circle: 0, O or ∘", strokes: [smooth("50,10 22,22 10,50 22,78 50,90 78,78 90,50 78,22 50,10")] },
  { name: "a dot", strokes: [line("50,50")] },
  { name: "nothing", strokes: [] },
  { name: "a scribble", strokes: [smooth("10,40 40,10 30,80 70,20 50,90 92,45 20,60 85,85 60,5 15,20")] },
];
