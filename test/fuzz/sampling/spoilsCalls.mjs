/** Spoils of the arguments, outputs, random numbers and states of calls of `wasmax/sampling`. */
import { garbage, NONE, pick } from "../spoiling.mjs";

const listed = (p) => p.names.flatMap((name, i) => (name === "k" ? [] : [[name, i]]));
/** Where a function's logits are among its arguments, the first row of which is read for sure. */
const logitsAt = (p) =>
  p.c.fn === "acceptDraft" ? (p.args[1] !== undefined && p.plan.draft.length > 0 ? 1 : 2) : 0;

/** Puts an element into an argument. */
function put(p, i, at, number, bits) {
  const array = p.args[i];
  array[at] = p.kind === "bits" ? bits : number;
  const entry = p.arrays.list.find((e) => e.array === array);
  p.arrays.seen(entry.name);
}

const masked = (p, i) => p.plan.allowed !== undefined && !p.plan.allowed(Math.floor(i / p.n))[i % p.n];

export const CALL_SPOILS = {
  "an argument that is no array": (p, at, value) => {
    const [name, i] = pick(listed(p), at);
    const wrong = pick([undefined, ...garbage()], value);
    // A draft may come out of no distribution.
    if (name === "draftLogits" && wrong === undefined) return NONE;
    p.args[i] = wrong;
    // A list is looked at for its length first, which may not suit the others.
    return { names: Array.isArray(wrong) ? [name, "shape", "k must be"] : name };
  },
  "a list whose length is none": (p, at, value) => {
    const lie = pick(
      [-1, 0.5, NaN, Infinity, 2 ** 53, "1", 1n, {}, null, undefined, Symbol("length")],
      value,
    );
    const over = (list) =>
      new Proxy(list, { get: (target, key) => (key === "length" ? lie : Reflect.get(target, key)) });
    const keys = Object.keys(p.options).filter((key) => Array.isArray(p.options[key]));
    const args = listed(p).filter(([, i]) => Array.isArray(p.args[i]));
    if (keys.length + args.length === 0) return NONE;
    const which = at % (keys.length + args.length);
    if (which < keys.length) {
      const key = keys[which];
      p.options[key] = over(p.options[key]);
      return { names: key };
    }
    const [name, i] = args[which - keys.length];
    p.args[i] = over(p.args[i]);
    return { names: name };
  },
  "a NaN or an infinity": (p, at, value) => {
    const i = logitsAt(p);
    const n = p.c.fn === "acceptDraft" ? p.n : p.args[i].length;
    const place = at % n;
    if (n === 0 || masked(p, place) || (p.c.fn === "topK" && p.plan.k === 0)) return NONE;
    const infinite = !["topK", "argmax"].includes(p.c.fn) && value % 2 === 0;
    put(p, i, place, infinite ? Infinity : NaN, infinite ? 0x7c00 : 0x7e00);
    return { names: `${p.names[i]}[${place}]` };
  },
  "nothing is left": (p, _, value) => {
    const i = logitsAt(p);
    const row = p.c.fn === "acceptDraft" || p.rows === 0 ? 0 : value % p.rows;
    for (let j = 0; j < p.n; j++) put(p, i, row * p.n + j, -Infinity, 0xfc00);
    return { names: `the row of ${p.names[i]}` };
  },
  "an empty row": (p) => {
    if (p.shaped) return NONE;
    const i = p.c.fn === "acceptDraft" ? 2 : 0;
    p.args[i] = Array.isArray(p.args[i]) ? [] : p.kind === "bits" ? new Uint16Array(0) : new Float64Array(0);
    if (p.c.fn === "sampleWithoutReplacement") p.args[1] = 0;
    return { names: `the length of a row of ${p.names[i]}` };
  },
  "a row that is too long": (p, _, value) => {
    if (p.shaped || value % 4 > 0) return NONE;
    const i = p.c.fn === "acceptDraft" ? 2 : 0;
    const n = 524_289 * (p.c.fn === "acceptDraft" ? p.plan.draft.length + 1 : 1);
    p.args[i] = p.kind === "bits" ? new Uint16Array(n) : new Int8Array(n);
    if (p.c.fn === "topK") {
      p.args[1] = 1;
      p.options.out = undefined;
    }
    return { names: `the length of a row of ${p.names[i]}` };
  },
  "a k that is none": (p, _, value) => {
    const wrong = pick(
      [-1, 0.5, NaN, Infinity, "1", null, 1n, {}, [1], Symbol("k"), p.n + 1, 2 ** 53],
      value,
    );
    if (p.c.fn === "logprobs") {
      p.options.top = wrong;
      return { names: "top" };
    }
    p.args[1] = value % 13 === 0 ? undefined : wrong;
    return { names: "k" };
  },
  "a draft that does not match": (p, at, value) => {
    const [draft, drafts, targets] = p.args;
    const longer = (array) =>
      Array.isArray(array)
        ? [...array, 0]
        : new (p.kind === "bits" ? Uint16Array : Float64Array)(array.length + 1);
    const k = p.plan.draft.length;
    if (k === 0) return NONE;
    if (at % 3 === 0) {
      p.args[2] = longer(targets);
      return { names: "the length of targetLogits" };
    }
    if (at % 3 === 1 && drafts !== undefined) {
      p.args[1] = longer(drafts);
      return { names: "the length of draftLogits" };
    }
    const i = at % k;
    const tokens = Array.from(draft);
    tokens[i] = pick([p.n, -1, 0.5, NaN, Infinity, "0", null, 1n, [0]], value);
    p.args[0] = tokens;
    return { names: `draftTokens[${i}]` };
  },
  "random misbehaves": (p, at, value) => {
    const { random } = p.options;
    const calls = p.c.fn === "createSampler" ? 1 : p.want.asked;
    if (random === undefined || !calls) return NONE;
    const error = new Error("mine");
    const wrong = pick([1, -5e-324, NaN, 2, undefined, null, "0.5", {}, 1n, Infinity, error], value);
    const which = at % calls;
    let count = 0;
    p.options.random = () => {
      if (count++ !== which) return random();
      if (wrong === error) throw error;
      return wrong;
    };
    return wrong === error ? error : { names: `number ${which} of random` };
  },
  "out that is none": (p, at, value) => {
    const { length } = p.plan.fn === "topK" ? p.out : p.plan.x;
    const values = [new Float32Array(length + 1), new Float64Array(length + 1), new Int8Array(length), "out"];
    const garbled = [
      ...values,
      new Array(length + 1).fill(0),
      new Uint16Array(length + 2),
      5,
      Symbol("out"),
      null,
    ];
    if (p.plan.fn === "samplingProbabilities") {
      p.options.out = pick(garbled, value);
      p.out = undefined;
      return { names: "out" };
    }
    const { values: y, indices } = p.options.out;
    const wrong = [
      [pick(garbled, value), "out"],
      [{ values: y }, "out.indices"],
      [{ indices }, "out.values"],
      [{ values: pick(garbled, value), indices }, "values"],
      [{ values: y, indices: new Uint32Array(length + 1) }, "out.indices"],
      [
        { values: y, indices: pick([new Int32Array(length), [0], 1, null, new Uint16Array(length)], value) },
        "indices",
      ],
      [{ values: y, indices, places: 1 }, '"places"'],
    ];
    const [out, names] = pick(wrong, at);
    p.options.out = out;
    return { names };
  },
  "out overlaps an argument": (p, at, value) => {
    const entries = p.arrays.list.filter(
      (e) => e.buffer !== undefined && e.n > 1 && (e.name === "x" || (e.name === "where" && !p.both)),
    );
    if (entries.length === 0) return NONE;
    const { buffer, from, to, array } = pick(entries, at);
    const at32 = (length, Type) => {
      const size = Type.BYTES_PER_ELEMENT;
      const start = Math.ceil((from - (value % (length * size))) / size) * size;
      const within =
        start >= 0 &&
        start + length * size <= buffer.byteLength &&
        start < to &&
        start + length * size > from;
      return within && start !== from ? new Type(buffer, start, length) : undefined;
    };
    const Type = { float32: Float32Array, float64: Float64Array, bits: Uint16Array }[p.result];
    if (p.both && value % 2) {
      const indices = at32(p.soft.length, Uint32Array);
      if (indices === undefined || p.soft.length === 0) return NONE;
      p.options.out = { values: p.out, indices };
      return { names: "out.indices" };
    }
    if (Type === undefined || p.out.length === 0) return NONE;
    const whole = p.both && p.kind === p.result && p.out.length === array.length && value % 4 === 0;
    const out = whole ? array : at32(p.out.length, Type);
    if (out === undefined) return NONE;
    p.out = undefined;
    p.options.out = p.both ? { values: out, indices: p.soft } : out;
    return { names: "out" };
  },
  "a state that is none": (p, at, value) => {
    const { seed } = p.options;
    const list = [
      [null, "state"],
      [5, "state"],
      [[], "state"],
      [{}, "state.history"],
      [{ step: 0 }, "state.history"],
      [{ step: -1, history: [] }, "state.step"],
      [{ step: "0", history: [] }, "state.step"],
      [{ step: 0, history: "x" }, "state.history"],
      [{ step: 0, history: [0, "1"] }, "state.history[1]"],
      [{ step: 0, history: [-1] }, "history[0]"],
      [{ step: 0, history: [2 ** 32] }, "history[0]"],
      [{ step: 0, history: [], temperature: 1 }, '"temperature"'],
      [{ step: 0, history: [], seed: 0.5 }, "state.seed"],
      [
        { step: 0, history: [], seed: seed === 3 ? 4 : 3 },
        seed === undefined && !p.options.random ? undefined : "seed",
      ],
    ];
    const [state, names] = pick(list, at + value);
    if (names === undefined) return NONE;
    p.state = { value: state };
    return { names };
  },
  "a sampler within a call of its own": (p, at, value) => {
    const { random } = p.options;
    let once = false;
    p.options.random = () => {
      if (!once) {
        once = true;
        if (at % 3 === 0) p.sampler.next([1]);
        else if (at % 3 === 1) p.sampler.accept(0);
        else p.sampler.probabilities([1]);
      }
      return random();
    };
    if (value % 2 === 0) return { plain: "a sampler must not be used inside of a call of its own" };
    // It goes on where the caller takes the error.
    const inner = p.options.random;
    p.options.random = () => {
      try {
        return inner();
      } catch {
        return random();
      }
    };
    return undefined;
  },
};
