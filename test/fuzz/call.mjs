/** From a case to a call: its arrays, its options, and the plan that the reference goes by. */
import { Arrays, elementsOf } from "./arrays.mjs";
import { BACKWARD, LOSSES, MASKED } from "./functions.mjs";
import { decode, fill, KINDS, seeded, toHalf } from "./numbers.mjs";
import { product, rowsAlong } from "./rows.mjs";

const LARGEST = 6000;
/** References of these take many passes, or the square of the length. */
const SLOW = ["crossEntropyAndGrad", "hardmax", "entmax", "entmax15", "gumbelSoftmax"];

/** A shape that broadcasts to `sizes`: some axes 1, some of the first left out. */
const shapeFor = ({ drop, ones }, sizes) =>
  sizes.map((s, i) => ((ones >> i) & 1 ? 1 : s)).slice(Math.min(drop, sizes.length));

/** The axes of a case for a rank, and as they are passed. */
function axesFor(axes, rank) {
  if (axes === undefined) return { along: [rank - 1], axis: undefined };
  const along = [...new Set(axes.map((a) => a % rank))];
  const asked = along.map((a) => (axes[0] & 4 ? a - rank : a));
  return { along, axis: asked.length === 1 && axes[0] & 2 ? asked[0] : asked };
}

/** What softmax may have given, and logSoftmax. */
const probability = (v) => (Number.isFinite(v) ? Math.abs(v) % 1 : 0);
const logarithm = (v) => (Number.isFinite(v) ? -Math.abs(v) : -Infinity);

export function prepare(c, instance) {
  const { fn, seed } = c;
  const floats = BACKWARD.includes(fn);
  const kind = floats ? KINDS[c.kind].result : c.kind;
  const result = KINDS[kind].result;
  const length = SLOW.includes(fn) ? c.length % 1000 : c.length;
  let sizes = c.shape === undefined || fn === "online" ? [length] : c.shape;
  while (c.shape !== undefined && product(sizes) > LARGEST) sizes = sizes.map((s) => Math.ceil(s / 2));
  const n = product(sizes);
  const shaped = c.shape !== undefined && fn !== "online";
  const { along, axis } = axesFor(fn === "online" ? undefined : c.axes, sizes.length);
  const arrays = new Arrays(instance);
  const options = {};
  const plan = { fn, kind: result, sizes, rows: rowsAlong(sizes, along) };
  const width = product(along.map((a) => sizes[a]));
  const place = (i) => c.places[i];
  if (shaped) options.shape = sizes;
  if (axis !== undefined) options.axis = axis;
  if (kind === "bits") options.dtype = "float16";

  const numbersOf = (name, as = result) => decode(as, elementsOf(arrays.entry(name).array));
  let aliased = false;
  const like = (name, count, style, i, of = (v) => v) => {
    // The logits themselves, where that is no error; a factor or a y must be of its own style.
    if (
      c.alias &&
      count === n &&
      count > 0 &&
      kind === result &&
      name !== "x" &&
      of(-0.5) === -0.5 &&
      (c.out !== "x" || floats)
    ) {
      aliased = true;
      return { array: x, numbers: plan.x };
    }
    const elements = fill("float64", count, style, seed + i).map((v) => of(style === "huge" ? v / 1e305 : v));
    const array = arrays.make(name, result, result === "bits" ? elements.map(toHalf) : elements, place(i));
    return { array, numbers: numbersOf(name) };
  };

  let x;
  if (floats) {
    const y = like("x", n, c.style, 0, fn === "logSoftmaxGrad" ? logarithm : probability);
    x = y.array;
    plan.x = y.numbers;
  } else {
    x = arrays.make("x", kind, fill(kind, n, c.style, seed), place(0));
    plan.x = numbersOf("x", kind);
  }
  const args = [x];
  if ((MASKED.includes(fn) || fn === "softmaxGrad" || fn === "logSoftmaxGrad") && c.scaling)
    [options[c.scaling[0]], plan[c.scaling[0]]] = [c.scaling[1], c.scaling[1]];
  if (fn.startsWith("entmax") && !fn.startsWith("entmax15") && c.alpha !== undefined)
    [options.alpha, plan.alpha] = [c.alpha, c.alpha];
  if (/^(softmin|gumbel)/.test(fn) && c.scaling)
    [options.temperature, plan.temperature] = [c.scaling[1], c.scaling[1]];

  if (MASKED.includes(fn)) addMasks();
  function addMasks() {
    for (const [i, name] of ["bias", "where", "weights"].entries()) {
      if (c[name] === undefined || (name === "weights" && !fn.endsWith("LogSumExp") && fn !== "logSumExp"))
        continue;
      const own = shaped && c[name].own ? shapeFor(c[name], sizes) : undefined;
      if (own?.length === 0) continue;
      const count = own ? product(own) : n;
      let made;
      if (name === "where") {
        const r = seeded(seed + 9);
        const bytes = Array.from({ length: count }, () => (r() < 0.3 ? 0 : 1 + Math.floor(254 * r())));
        const array =
          r() < 0.25
            ? arrays.make("where", "flags", bytes.map(Boolean), place(5))
            : arrays.make("where", "where", bytes, place(5), "Uint8Array");
        made = { array, numbers: bytes };
      } else made = like(name, count, c.other, i + 1);
      options[name] = made.array;
      if (own) options[`${name}Shape`] = own;
      plan[name] = { numbers: made.numbers, shape: own };
    }
    const causal =
      c.causal && shaped && sizes.length > 1 && along.length === 1 && along[0] === sizes.length - 1;
    if (causal || c.causal === false) options.causal = c.causal;
    plan.causal = causal;
  }

  if (fn === "logSumExpGrad") {
    if (shaped) {
      const dz = like("dz", plan.rows.length, c.other, 4);
      args.push(dz.array);
      plan.dz = dz.numbers;
    } else {
      args.push(0.5);
      plan.dz = [0.5];
    }
  }
  if (floats) {
    const dy = like("y", n, c.other, 4);
    args.push(dy.array);
    plan.dy = dy.numbers;
  }
  if (LOSSES.includes(fn)) addLoss();
  function addLoss() {
    const r = seeded(seed + 5);
    const rows = plan.rows.length;
    const soft = c.targets.startsWith("Float") && fn !== "nllLoss";
    if (soft) {
      const q = Array.from({ length: n }, () => (r() < 0.3 ? 0 : r()));
      args.push(arrays.make("targets", "targets", q, place(6), c.targets));
      plan.probabilities = elementsOf(arrays.entry("targets").array);
    } else {
      // An ignoreIndex of 0 is one that all kinds of integers can hold.
      const ignored = c.ignore || width === 0;
      if (ignored) [options.ignoreIndex, plan.ignore] = [0, 0];
      const type = c.targets.startsWith("Float") ? "Int32Array" : c.targets;
      plan.classes = Array.from({ length: rows }, () => Math.floor(Math.min(width, 100) * r()));
      const elements = type.startsWith("Big") ? plan.classes.map(BigInt) : plan.classes;
      args.push(
        arrays.make("targets", "targets", elements, place(6), type === "number[]" ? undefined : type),
      );
    }
    if (c.weight) {
      const weight = like("weight", width, "bell", 3, (v) => Math.abs(v) % 2);
      options.weight = weight.array;
      plan.weight = weight.numbers;
    }
    if (fn !== "nllLoss" && c.smoothing !== undefined)
      [options.labelSmoothing, plan.smoothing] = [c.smoothing, c.smoothing];
    if (c.reduction !== undefined) [options.reduction, plan.reduction] = [c.reduction, c.reduction];
    if (fn === "crossEntropyAndGrad" && c.dLoss) {
      if (c.reduction === "none") {
        const dLoss = like("dLoss", rows, c.other, 2);
        options.dLoss = dLoss.array;
        plan.dLoss = dLoss.numbers;
      } else [options.dLoss, plan.dLoss] = [2.5, 2.5];
    }
  }

  const count = fn === "logSumExp" ? plan.rows.length : n;
  const takesOut =
    !["signedLogSumExp", "crossEntropy", "nllLoss"].includes(fn) && (fn !== "logSumExp" || shaped);
  let out;
  if (takesOut && c.out !== "none") {
    const same = c.out === "y" ? args[1] : x;
    const may = c.out !== "new" && kind === result && fn !== "logSumExp" && (c.out === "x" || floats);
    out = may
      ? same
      : arrays.make(
          "out",
          result,
          result === "number[]" ? new Array(count).fill(7) : new Array(count).fill(7),
          place(7),
        );
    options.out = out;
  }
  let soft;
  if (fn === "gumbelSoftmax") {
    options.random = seeded(seed);
    const again = seeded(seed);
    plan.draws = Array.from({ length: n }, again);
    if (c.hard !== undefined) options.hard = plan.hard = c.hard;
    if (c.hard && c.soft !== "none") {
      soft =
        c.soft === "x" && kind === result && out !== x
          ? x
          : arrays.make("soft", result, new Array(n).fill(7), place(6));
      options.soft = plan.soft = soft;
    }
  }
  // What a spoil has to say about the call.
  const notes = [];
  return {
    c,
    plan,
    notes,
    arrays,
    args,
    options,
    out,
    soft,
    kind,
    result,
    shaped,
    sizes,
    along,
    width,
    aliased,
  };
}

/** Makes the call, and lists its results as arrays. */
export function invoke({ c, args, options, soft, shaped }, instance, variants) {
  const { fn } = c;
  if (fn === "online") {
    const first = instance.createOnline().push(args[0], c.kind === "bits" ? { dtype: "float16" } : undefined);
    // By way of another thread, and merged with one that has seen nothing.
    const other = instance.createOnline(JSON.parse(JSON.stringify(first)));
    const online = instance.createOnline(instance.createOnline().state).merge(other);
    return [[online.logSumExp()], online.normalize(args[0], options)];
  }
  const f = fn in variants ? variants[fn] : instance[fn];
  const y = f(...args, options);
  if (soft !== undefined) return [y, soft];
  if (typeof y === "number") return [[y]];
  if (Array.isArray(y) || ArrayBuffer.isView(y)) return [y];
  const results = "loss" in y ? [y.loss, y.grad] : [y.logAbs, y.sign];
  if (fn === "signedLogSumExp" && !shaped) return results.map((v) => [v]);
  return results.map((v) => (typeof v === "number" ? [v] : v));
}
