/**
 * `create`, `createOnline` and the memory of an instance, with random arguments, and what must come of them.
 */
import { seeded } from "./numbers.mjs";
import { garbage, pick } from "./spoiling.mjs";

// The first two are more than WebAssembly can have, but JS may.
const LARGE = [2 ** 32, 2 ** 32 + 1, 2 ** 40, 2 ** 53 - 1];
const NO_COUNT = [-1, 0.5, NaN, Infinity, 2 ** 53, "3", 1n, {}, Symbol("count")];

/** Throws a finding; `refused` makes sure of a documented error. Returns whether all calls were refused. */
export function useInstances({ engine, seed }, { create, createOnline }, { probe, firsts, refused }) {
  const r = seeded(seed);
  const any = () => Math.floor(2 ** 31 * r());
  const say = (ok, problem) => {
    if (!ok) throw new Error(problem);
  };
  const refuse = [
    () => refused(() => create(pick(["js", 1, [], null, new Float32Array(1), Symbol("o")], any()))),
    () => refused(() => create({ engine: pick(["", "wasm", "JS", {}, null, 1, Symbol("e")], any()) })),
    () =>
      refused(() => create({ engine: "js", memory: pick([...NO_COUNT, null, ...LARGE.slice(2)], any()) })),
    () =>
      refused(() => create({ engine, memory: pick(LARGE.slice(engine.startsWith("wasm") ? 0 : 2), any()) })),
    () => refused(() => create({ [pick(["Engine", "mem", "out", ""], any())]: 1 })),
    () =>
      refused(() =>
        create({
          engine: "wasm-simd",
          modules: pick([null, 1, {}, { simd: {} }, [], { simd: null }, new Map()], any()),
        }),
      ),
    () => refused(() => createOnline(pick([null, ...garbage().filter((g) => g !== undefined)], any()))),
    () =>
      refused(() =>
        createOnline(
          pick(
            [
              [1],
              [1, 2, 3],
              [1, 0],
              [1, -1],
              [1, 0.999],
              [1, Infinity],
              [-Infinity, 1],
              [-Infinity, -0],
              [Infinity, 2],
              [NaN, 1],
              [1, NaN],
              ["1", 1],
              [1, "x"],
              new Float32Array(2),
            ],
            any(),
          ),
        ),
      ),
    () => refused(() => createOnline().merge(pick([undefined, ...garbage()], any()))),
    () => refused(() => createOnline().push(pick([undefined, ...garbage()], any()))),
    () => refused(() => createOnline().push(Float32Array.of(1)).normalize(Float32Array.of(2))),
    () => refused(() => createOnline().push([1], { dtype: pick(["float16", "float32", 16, null], any()) })),
  ];
  if (r() < 0.5) {
    pick(refuse, any())();
    return "error";
  }
  const memory = Math.floor(5000 * r());
  const own = create(r() < 0.1 ? { engine } : { engine, memory });
  const { name } = own.engine();
  say(engine === "auto" || name === engine, `the engine is ${name}`);
  for (let times = 0; times < 2; times++) {
    let used = 0;
    while (r() < 0.8) {
      const [make, size] = r() < 0.5 ? ["float32", 4] : ["float64", 8];
      const n = r() < 0.1 ? pick([...LARGE, ...NO_COUNT, undefined], any()) : Math.floor(300 * r());
      const fits =
        Number.isSafeInteger(n) &&
        n >= 0 &&
        used + n * size <= memory &&
        own.float32(0).buffer.byteLength >= memory;
      if (!Number.isSafeInteger(n) || n < 0 || n * size > memory) refused(() => own[make](n));
      else if (fits) {
        const array = own[make](n);
        say(
          array.length === n && array.byteOffset % 16 === 0 && array.BYTES_PER_ELEMENT === size,
          `${make}(${n}) is another array`,
        );
        own.softmax(array.fill(0), { out: array });
        for (let i = 0; i < n; i++)
          say(Math.abs(array[i] * n - 1) < 1e-6, `softmax of ${n} zeros is ${array[i]}`);
        used = Math.ceil((used + n * size) / 16) * 16;
      }
    }
    say(probe(own) === firsts.get(name), "an engine of one's own answers otherwise");
    own.reset();
  }
  return "answer";
}
