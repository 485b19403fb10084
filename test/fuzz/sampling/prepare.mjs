/** From a case to a call of `wasmax/sampling`: arrays, options, and what the reference goes by. */
import { Arrays, elementsOf } from "../arrays.mjs";
import { KINDS, seeded } from "../numbers.mjs";
import { product, rowsAlong } from "../rows.mjs";
import { DRAWS, FILTERS, ROWS } from "./functions.mjs";
import { addFilters, addSource, below, listOf } from "./options.mjs";
import { drawn, tokenOf } from "./reference.mjs";
import { float32sOf, logitsOf } from "./values.mjs";

/** Elements of all rows: a full sort takes 0.5 µs each. */
const LARGEST = 12_000;

/** Sizes of rows of n, in some form: one may be open. */
function sizesOf({ rows, form }, n) {
  const sizes = form & 1 ? [rows, n] : rows % 2 === 0 && form & 2 ? [rows / 2, 2, n] : [1, rows, n];
  const open = [...sizes];
  if (rows > 0 && form & 4) open[form % sizes.length] = -1;
  return { sizes, open };
}

/** Whose elements are what is drawn by; `rows` and `row(i)` say what of. */
export function prepare(c, arena) {
  const { fn, kind, seed } = c;
  const arrays = new Arrays(arena);
  const options = {};
  const { result } = KINDS[kind];
  const many = c.shape !== undefined && ROWS.includes(fn);
  const rows = many ? c.shape.rows : 1;
  const drafted = fn === "acceptDraft" ? c.count % 5 : 0;
  const least = fn === "createSampler" ? 3 : 2 * drafted + 1;
  let n = Math.max(
    1,
    c.n > 8000 && rows * least === 1 ? c.n : Math.min(c.n, Math.floor(LARGEST / (rows * least || 1))),
  );
  const ranked = !FILTERS.includes(fn) && fn !== "logprobs";
  let sizes = [n];
  let axis = 0;
  let openSize = false;
  const shaped = many || (ranked && c.sizes !== undefined);
  if (many) {
    const { open, sizes: own } = sizesOf(c.shape, n);
    [sizes, options.shape] = [own, open];
    openSize = open.includes(-1);
  } else if (shaped) {
    sizes = c.sizes;
    while (product(sizes) > LARGEST) sizes = sizes.map((s) => Math.ceil(s / 2));
    options.shape = sizes;
  }
  if (ranked) {
    axis = (c.axis ?? 0) % sizes.length;
    if (c.axis === undefined) axis = sizes.length - 1;
    else options.axis = c.axis & 1 ? axis : axis - sizes.length;
    n = sizes[axis];
  }
  const logits = (name, count, style, salt, place) => {
    const array = arrays.make(name, kind, logitsOf(kind, count, style, seed + salt), c.places[place]);
    return { array, elements: elementsOf(array), x: float32sOf(kind, elementsOf(array)) };
  };
  const plan = { fn, rows, n, sizes, axis, result };
  const p = {
    c,
    plan,
    arrays,
    options,
    kind,
    result,
    shaped,
    many,
    rows,
    n,
    sizes,
    spare: "dtype",
    notes: [],
  };
  if (openSize) p.notes.push("a size that is left open");
  if (kind === "bits") options.dtype = "float16";
  if (FILTERS.includes(fn)) addFilters(p);
  if (DRAWS.includes(fn)) addSource(p);

  const total = many || ranked ? product(sizes) : n;
  const first = fn === "acceptDraft" ? (drafted + 1) * n : total;
  const x = logits(fn === "acceptDraft" ? "targetLogits" : "x", first, c.style, 0, 0);
  plan.x = x.x;
  plan.elements = x.elements;
  p.args = [x.array];
  p.names = [fn === "topK" || fn === "argmax" ? "x" : "logits"];
  if (fn === "topK" || fn === "sampleWithoutReplacement") {
    plan.k = c.count % (n + 1);
    p.args.push(plan.k);
    p.names.push("k");
  }
  if (fn === "topK" && c.largest !== undefined) options.largest = c.largest;
  plan.largest = c.largest ?? true;
  if (fn === "logprobs") {
    if (c.tokens) options.tokens = listOf(p, "tokens", c.tokens, 7, 7);
    plan.tokens = options.tokens ? elementsOf(options.tokens) : [];
    if (c.top !== undefined) options.top = plan.top = c.top % (n + 1);
  }
  if (fn === "createSampler") {
    // Rows of other styles, and a shorter one, which may not have all tokens of the history.
    plan.steps = [x];
    if (c.spoil === undefined)
      plan.steps.push(
        logits("logits 1", n, "bell", 1, 1),
        logits("logits 2", n > 40 && seed % 2 ? n - 20 : n, "model", 2, 0),
      );
  }
  if (fn === "acceptDraft") draft(p, logits, drafted);
  outputs(p, x.array);
  return p;
}

/** Tokens as a draft has drawn them, mostly. */
function draft(p, logits, k) {
  const { c, n, plan, arrays } = p;
  const r = seeded(c.seed + 61);
  const own = c.drafts
    ? logits("draftLogits", k * n, r() < 0.5 ? c.style : "bell", 5 + (c.seed % 2), 1)
    : undefined;
  plan.draftX = own?.x;
  const o = plan.row(0);
  const history = [...o.history];
  plan.draft = [];
  for (let i = 0; i < k; i++) {
    const row = (own ?? { x: plan.x }).x.subarray(i * n, (i + 1) * n);
    const d = r() < 0.95 ? drawn(row, { ...o, history }) : { names: "" };
    plan.draft.push(d.names === undefined ? tokenOf(d, r()) : below(r, n));
    history.push(plan.draft.at(-1));
  }
  const type = plan.draft.every((t) => t < 128) && c.tokens?.as !== "number[]" ? c.tokens?.as : undefined;
  const tokens = arrays.make("draftTokens", "tokens", plan.draft, c.places[7], type);
  p.args = [tokens, own?.array, ...p.args];
  p.names = ["draftTokens", "draftLogits", "targetLogits"];
}

function outputs(p, x) {
  const { c, plan, arrays, result, options } = p;
  const zeros = (name, kind, count, type) =>
    arrays.make(name, kind, new Array(count).fill(7), c.places[6], type);
  if (c.out === "none") return;
  if (plan.fn === "samplingProbabilities") {
    p.out = c.out === "x" && p.kind === result ? x : zeros("out", result, plan.x.length);
    options.out = p.out;
  }
  if (plan.fn === "topK") {
    const count = rowsAlong(plan.sizes, [plan.axis]).length * plan.k;
    p.out = zeros("out.values", result, count);
    p.soft = zeros("out.indices", "indices", count, "Uint32Array");
    p.both = options.out = { values: p.out, indices: p.soft };
  }
  if (plan.fn === "createSampler" && c.spoil === undefined)
    plan.outs = plan.steps.map(({ x: { length } }, i) => zeros(`out ${i}`, result, length));
}
