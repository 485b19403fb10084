/**
 * Batches of short rows, of every length from 0 to 70 and with NaN and infinities anywhere: each row has, bit
 * for bit, what it has alone, and nothing beside the results is written.
 */
import { decode, fill, KINDS, STYLE_NAMES, seeded } from "./numbers.mjs";

const CANARY = 0xa5;
/** Results at a random place of an array whose other bytes are watched. */
function watched(type, length, r) {
  const bytes = type.BYTES_PER_ELEMENT;
  const room = new Uint8Array((length + 64) * bytes).fill(CANARY);
  const at = Math.floor(64 * r()) * bytes;
  const intact = () => room.every((b, i) => (i >= at && i < at + length * bytes) || b === CANARY);
  return { out: new type(room.buffer, at, length), intact };
}

/** What each function takes of a batch besides `shape`; `first` is its argument before the options. */
export const FUNCTIONS = {
  softmax: { masks: true, out: "whole", call: (f, { x }, o) => [f(x, o)] },
  logSoftmax: { masks: true, out: "whole", call: (f, { x }, o) => [f(x, o)] },
  logSumExp: { masks: true, out: "each", call: (f, { x }, o) => [f(x, o)] },
  softmaxGrad: { out: "whole", call: (f, { y, dy }, o) => [f(y, dy, o)] },
  logSoftmaxGrad: { out: "whole", call: (f, { l, dy }, o) => [f(l, dy, o)] },
  logSumExpGrad: { masks: true, out: "whole", call: (f, { x, dz }, o) => [f(x, dz, o)] },
  crossEntropy: { losses: true, call: (f, { x, t }, o) => [f(x, t, o)] },
  crossEntropyAndGrad: {
    losses: true,
    out: "whole",
    call: (f, { x, t }, o) => {
      const { loss, grad } = f(x, t, o);
      return [grad, loss];
    },
  },
  nllLoss: { losses: true, call: (f, { l, t }, o) => [f(l, t, o)] },
};

/** Throws where a row differs from itself alone. A length and a function may be given. */
export function useBatch({ seed, length, of }, instance) {
  const r = seeded(seed);
  const below = (n) => Math.floor(n * r());
  const pick = (list) => list[below(list.length)];
  const n = length ?? (r() < 0.5 ? below(9) : below(71));
  const most = Math.max(1, Math.floor(9000 / (n + 1)));
  const rows = r() < 0.3 ? below(most) : below(Math.min(most, 40));
  const kind = pick(["float32", "float32", "float64", "bits"]);
  const type = globalThis[KINDS[kind].type];
  const name = of ?? pick(Object.keys(FUNCTIONS));
  const { masks, losses, out, call } = FUNCTIONS[name];
  const draw = (style, count) => type.from(fill(kind, count, style, below(2 ** 31)));
  const total = rows * n;
  const dtype = kind === "bits" ? { dtype: "float16" } : {};
  const x = draw(pick(STYLE_NAMES), total);
  const args = {
    x,
    dy: draw(pick(["bell", "special"]), total),
    dz: draw(pick(["bell", "special", "huge"]), rows),
  };
  // Some of what these functions gave, and some of anything.
  args.y = r() < 0.7 ? instance.softmax(x, { shape: [rows, n], ...dtype }) : x;
  args.l = r() < 0.7 ? instance.logSoftmax(x, { shape: [rows, n], ...dtype }) : x;
  const soft = losses && name !== "nllLoss" && r() < 0.3;
  args.t = soft
    ? Float32Array.from({ length: total }, () => (r() < 0.2 ? 0 : r()))
    : Int32Array.from({ length: n > 0 ? rows : 0 }, () => (r() < 0.1 ? -100 : below(n)));
  if (n === 0 && losses && !soft) return "answer";
  const options = { shape: [rows, n], ...dtype };
  const parts = { shape: () => [1, n] };
  const sliced = (key, array, length) => {
    options[key] = array;
    parts[key] = (row) => array.slice(row * length, (row + 1) * length);
  };
  if (masks && r() < 0.4) options.temperature = pick([1, 2, 0.7, 3e-3, 1e5, 1e-40, 1e40, 1e300]);
  if (masks && r() < 0.3)
    sliced(
      "where",
      Uint8Array.from({ length: total }, () => (r() < 0.8 ? 1 : 0)),
      n,
    );
  if (masks && r() < 0.3) sliced("bias", draw(pick(["bell", "special"]), total), n);
  if (losses) {
    options.reduction = "none";
    if (r() < 0.3) options.weight = draw(pick(["bell", "special"]), n);
    if (name !== "nllLoss" && r() < 0.3) options.labelSmoothing = pick([0, 0.1, 1]);
    if (name === "crossEntropyAndGrad" && r() < 0.4)
      sliced("dLoss", draw(pick(["bell", "special", "huge"]), rows), 1);
  }
  const place = out === undefined || r() < 0.3 ? undefined : watched(type, out === "whole" ? total : rows, r);
  if (place !== undefined) options.out = place.out;
  const results = call(instance[name], args, options);
  const what = `${name} of ${rows} × ${n} ${kind}, ${Object.keys(options).join(", ")}`;
  if (place !== undefined && !place.intact()) throw new Error(`${what}: written beside the results`);

  const lengths = { x: n, y: n, l: n, dy: n, dz: 1, t: soft ? n : 1 };
  for (let k = 0; k < Math.min(rows, 12); k++) {
    const row = rows <= 12 ? k : below(rows);
    const own = {};
    for (const [key, array] of Object.entries(args))
      own[key] = array.slice(row * lengths[key], (row + 1) * lengths[key]);
    const alone = { ...options };
    delete alone.out;
    for (const [key, part] of Object.entries(parts)) alone[key] = part(row);
    for (const [i, result] of call(instance[name], own, alone).entries()) {
      const [got, want] = [results[i], result].map((y) => (kind === "bits" ? decode("bits", y) : y));
      for (let j = 0; j < want.length; j++)
        if (!Object.is(got[row * want.length + j], want[j]))
          throw new Error(`${what}: row ${row}, ${j} is ${got[row * want.length + j]}, alone ${want[j]}`);
    }
  }
  return "answer";
}
