/** Makes a call of `wasmax/sampling` fit its spoil, and right but for it. */
import { NUMBERS } from "./functions.mjs";
import { ONLY_OUT, RESIZED } from "./spoils.mjs";

const OF_A_LIST = ["an element throws", "an element changes its answer", "a call within an element"];
const OF_LIST_OUTS = [...ONLY_OUT, "out with an element that cannot be written"];

export function suited(given) {
  if (given.spoil === undefined) return given;
  const { what, at } = given.spoil;
  const c = { ...given, bias: given.bias && { ...given.bias, wild: false } };
  const numbers = { ...c.numbers };
  for (const name of NUMBERS.slice(0, 3))
    if (Math.abs(numbers[name]) > 100 || numbers[name] < 1e-3) delete numbers[name];
  c.numbers = numbers;
  if (c.style === "odd" || c.style === "beyond") c.style = "bell";
  if (c.where) c.where = { ...c.where, density: 0.9 };
  if (c.shape?.rows === 0) c.shape = { ...c.shape, rows: 2 };
  if (c.sizes?.includes(0)) c.sizes = c.sizes.map((s) => s + 1);
  if (OF_A_LIST.includes(what) || OF_LIST_OUTS.includes(what)) c.kind = "number[]";
  if (OF_LIST_OUTS.includes(what)) c.out = "new";
  if (what.startsWith("out ") && c.out === "none") c.out = "new";
  if (what === "out overlaps an argument" && c.kind === "number[]") c.kind = "float32";
  if (what === "random misbehaves" || what === "a sampler within a call of its own") {
    c.source = "random";
    if (Number(numbers.temperature) === 0) delete numbers.temperature;
  }
  if (what === "a number of a row that is none" && c.shape === undefined && at % 4)
    c.shape = { rows: 3, form: at % 8 };
  if (what === "an empty row" || what === "a row that is too long")
    Object.assign(c, { shape: undefined, sizes: undefined });
  if (what === "a list whose length is none" && at % 2) c.kind = "number[]";
  if (what === "a NaN or an infinity" && !["number[]", "float64", "bits", "float16"].includes(c.kind))
    c.kind = "float32";
  if (what === "nothing is left" && !["number[]", "float64", "bits"].includes(c.kind)) c.kind = "float32";
  if (c.kind === "number[]" && (what === "detached" || RESIZED.includes(what))) c.kind = "float64";
  if (what === "grown while the call is read") {
    if (c.kind === "number[]") c.kind = "float32";
    c.places = c.places.map((place, i) => ((at >> i) & 1 || i === 0 ? "growing" : place));
  }
  if (what === "detached") c.places = c.places.map(() => "guarded");
  if (RESIZED.includes(what))
    c.places = c.places.map((place, i) => ((at >> i) & 1 || i === 0 ? "resizable" : place));
  return c;
}
