/**
 * Spoils: each changes the arguments or options of a prepared call, and returns what must come of it:
 * "error", "ok" (and right), `undefined` for either, an error that must come through, { may } for one that
 * may, or NONE where it found nothing to work on.
 */
import { LOSSES, OPTIONS } from "./functions.mjs";
import { OPTIONS as SAMPLING } from "./sampling/functions.mjs";
import { element, garbage, getter, keyOf, NONE, pick, trap } from "./spoiling.mjs";
import { ARRAY_SPOILS } from "./spoilsArrays.mjs";
import { SHAPE_SPOILS } from "./spoilsShapes.mjs";

const OPTION_SPOILS = {
  "a getter throws": (p, at) => {
    const error = new Error("mine");
    getter(p.options, keyOf(p, at), () => {
      throw error;
    });
    return error;
  },
  "an element throws": (p, _, value) => {
    const error = new Error("mine");
    const set = trap(p, value, () => {
      throw error;
    });
    return set ? error : NONE;
  },
  "getters change their answer": (p, _, value) => {
    for (const [key, was] of Object.entries(p.options)) {
      let count = 0;
      getter(p.options, key, () => (count++ < 1 ? was : pick(garbage(), value)));
    }
    return "ok";
  },
  "an element changes its answer": (p, _, value) => {
    let count = 0;
    const entry = element(p, value, (was) => (count++ < 1 ? was : pick([NaN, 1e300, ...garbage()], value)));
    if (entry === undefined) return NONE;
    entry.touched = true;
    // It is read once more after the draws, in the second call, or as the other argument.
    return p.c.fn === "gumbelSoftmax" || p.c.fn === "online" || p.aliased ? undefined : "ok";
  },
  "options are inherited": (p) => {
    p.options = Object.create(p.options);
    return "ok";
  },
  "strangers on Object.prototype": (p, at, value) => {
    const names = [
      ...new Set([...OPTIONS, ...SAMPLING]),
      "stranger",
      "engine",
      "shared",
      "get",
      "value",
      "cause",
      "BigInt64Array",
      "0",
      "1",
    ];
    const known = value % 3 === 0 ? names : [pick(names, at)];
    const of = (name) => {
      const stranger = pick([1, 0, null, [1], "sum", true, {}, new Float32Array(3), () => 0.5], at + value);
      const own = { __proto__: null, configurable: true, enumerable: value % 2 === 0 };
      if (value % 5 > 0 || name === "get") return Object.assign(own, { value: stranger, writable: true });
      return Object.assign(own, {
        set() {},
        get() {
          throw new Error(`${name} of Object.prototype was read`);
        },
      });
    };
    p.around = (call) => {
      try {
        for (const name of known) Object.defineProperty(Object.prototype, name, of(name));
        return call();
      } finally {
        for (const name of known) delete Object.prototype[name];
      }
    };
    return "ok";
  },
  "options are frozen and of no prototype": (p) => {
    p.options = Object.freeze(Object.assign(Object.create(null), p.options));
    return "ok";
  },
  "a call within a getter": (p, at) => {
    const key = keyOf(p, at);
    const was = p.options[key];
    getter(p.options, key, () => {
      p.probe();
      return was;
    });
    return "ok";
  },
  "a call within an element": (p, _, value) => (trap(p, value, () => p.probe()) ? "ok" : NONE),
  "random misbehaves": (p, at, value) => {
    const { random } = p.options;
    const n = p.plan.x.length;
    if (random === undefined || n === 0) return NONE;
    const error = new Error("mine");
    const wrong = pick([1, -0.1, NaN, 2, undefined, null, "0.5", {}, 1n, error], value);
    let count = 0;
    p.options.random = () => {
      if (count++ !== at % n) return random();
      if (wrong === error) throw error;
      return wrong;
    };
    return wrong === error ? error : "error";
  },
  "an option that is unknown, not taken or null": (p, at, value) => {
    const key = pick(["", "Shape", "__proto__x", "toString", "engine", "axes", "alpha2", "temp"], value);
    if (value % 3 === 0) p.options[keyOf(p, at)] = null;
    else p.options[key] = pick([1, "a", {}, null], at);
    return "error";
  },
  "a scale or temperature that is not one": (p, at, value) => {
    const name = pick(["scale", "temperature"], at);
    delete p.options.scale;
    delete p.options.temperature;
    p.options[name] = pick([0, -1, -0, NaN, Infinity, "1", 1n, Symbol("T"), {}, null, [1]], value);
    return "error";
  },
  "an argument that is no array": (p, at, value) => {
    const i = at % p.args.length;
    const wrong = pick([undefined, ...garbage()], value);
    p.args[i] = wrong;
    // Three targets of class 0.
    return wrong instanceof BigInt64Array && LOSSES.includes(p.c.fn) && i === 1 ? undefined : "error";
  },
  "an option that is no array": (p, at, value) => {
    const keys = [
      "bias",
      "where",
      "weights",
      "weight",
      "soft",
      "biasShape",
      "whereShape",
      "weightsShape",
    ].filter((k) => p.options[k] !== undefined);
    if (keys.length === 0) return NONE;
    const key = pick(keys, at);
    p.options[key] = pick(garbage(), value);
    // A list to be written may hold anything.
    const fine =
      key === "soft" &&
      p.result === "number[]" &&
      Array.isArray(p.options.soft) &&
      p.options.soft.length === p.plan.x.length;
    if (fine) p.soft = p.options.soft;
    return fine ? "ok" : "error";
  },
  "an option of the wrong value": (p, at, value) => {
    const keys = [
      "causal",
      "reduction",
      "ignoreIndex",
      "labelSmoothing",
      "dtype",
      "alpha",
      "dLoss",
      "hard",
      "random",
    ].filter((k) => p.options[k] !== undefined);
    if (keys.length === 0) return NONE;
    const key = pick(keys, at);
    p.options[key] = pick(["?", {}, [1], 1n, Symbol("value"), null, () => 1], value);
    // [1] may be one, and a function is a `random`, if one that gives what is out of range.
    return key === "dLoss" || key === "random" ? undefined : "error";
  },
  "options that are none": (p, _, value) => {
    p.options = pick([null, [], 1, "a", new Float32Array(1), Symbol("options"), 1n, true, () => 1], value);
    return "error";
  },
  "targets out of range": (p, at, value) => {
    const e = p.arrays.entry("targets");
    if (!e || e.n === 0 || p.plan.probabilities) return NONE;
    const v = pick([101, 127, 120], value);
    e.touched = true;
    e.array[at % e.n] = typeof e.array[0] === "bigint" ? BigInt(v) : v;
    return v < p.width ? undefined : "error";
  },
};

export const SPOILS = { ...OPTION_SPOILS, ...ARRAY_SPOILS, ...SHAPE_SPOILS };
