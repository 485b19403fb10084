/**
 * Makes a call fit its spoil: most calls do not suit most spoils, and 100,000 random ones would not bring
 * each spoil to each function.
 */
import { LOSSES, MASKED } from "./functions.mjs";
import { EMPTY } from "./spoilsShapes.mjs";

const OF_A_LIST = ["an element throws", "an element changes its answer", "a call within an element"];
const OF_A_LIST_OUT = [
  "a frozen out",
  "a sealed out",
  "out with an element that cannot be written",
  "an out behind a Proxy",
  "a setter of out throws",
];
const OF_A_NEW_OUT = ["an out behind a Proxy", "a setter of out throws"];
const OF_A_VIEW_OUT = ["out overlaps an argument"];
const OF_AN_OUT = [...OF_A_LIST_OUT, ...OF_A_VIEW_OUT, "out of another kind or length"];
const OF_RESIZABLE = ["shrunk", "resized while the call is read"];
const OF_GROWABLE = ["grown while the call is read"];
const OF_SHAPES = ["more axes than 64", "64 axes, most of them 1"];
const OF_A_MASK = ["a mask's shape beyond all arrays"];

export function suited(c) {
  if (c.spoil === undefined || c.fn === "create" || c.fn === "batch") return c;
  const { what, at } = c.spoil;
  const given = { ...c };
  if (OF_A_LIST.includes(what) || OF_A_LIST_OUT.includes(what)) given.kind = "number[]";
  if (OF_A_VIEW_OUT.includes(what) && c.kind === "number[]") given.kind = "float32";
  if (OF_AN_OUT.includes(what) && c.out === "none") given.out = "new";
  if (OF_A_NEW_OUT.includes(what)) given.out = "new";
  if (what === "a list whose length is none") given.kind = "number[]";
  if (OF_SHAPES.includes(what)) given.shape = c.shape ?? [c.length % 100];
  if (OF_GROWABLE.includes(what)) {
    if (c.kind === "number[]" && at % 2 === 0) given.kind = "float32";
    given.places = c.places.map((place, i) => ((at >> i) & 1 || i === 0 ? "growing" : place));
  }
  if (OF_RESIZABLE.includes(what))
    given.places = c.places.map((place, i) => ((at >> i) & 1 ? "resizable" : place));
  if (OF_A_MASK.includes(what)) {
    if (!MASKED.includes(c.fn)) given.fn = MASKED[at % MASKED.length];
    given.where = c.where ?? { own: true, drop: 0, ones: at % 16 };
  }
  if (what === "random misbehaves") given.fn = "gumbelSoftmax";
  if (what === "targets out of range") {
    if (!LOSSES.includes(c.fn)) given.fn = LOSSES[at % LOSSES.length];
    if (c.targets.startsWith("Float")) given.targets = "Int32Array";
  }
  // Some functions have no other option of which all of its kind are arrays, or no other with a wrong value.
  if (what === "an option that is no array") Object.assign(given, { hard: true, soft: "new" });
  if (what === "an option of the wrong value" && at % 2 === 0) given.kind = "bits";
  if (what === EMPTY)
    given.shape = (c.shape ?? [1]).map((size, i, shape) => (i === at % shape.length ? 0 : size));
  return given;
}
