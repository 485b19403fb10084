/**
 * jax-js on its WebAssembly device: `jit` of the package's own function, once from array to array in its
 * memory, and once from one Float32Array to another. Without `SharedArrayBuffer` workers it runs on one
 * thread.
 */
import { version } from "./versions.mjs";

const NAME = "@jax-js/jax";
export const JAXJS = "jax-js";
export const JAXJS_RESIDENT = "jax-js, resident";
/** Measured at 16,777,216: more than the 1 % that exact.mjs lets pass. */
const LONGEST = 2 ** 20;

export async function openJaxjs() {
  const { blockUntilReady, defaultDevice, init, jit, nn, numpy: np } = await import(NAME);
  if (!(await init("wasm")).includes("wasm")) throw new Error("jax-js has no WebAssembly device here");
  defaultDevice("wasm");
  const functions = {
    softmax: (axis) => (x) => nn.softmax(x, axis),
    logSoftmax: (axis) => (x) => nn.logSoftmax(x, axis),
    logSumExp: (axis) => (x) => nn.logsumexp(x, axis),
  };

  /** @param {import("./problems.mjs").Problem} problem */
  function contestants({ function: name, x, shape, axis, n }) {
    const make = functions[name];
    if (!make) return [{ name: JAXJS, reason: "has no such call" }];
    if (n > LONGEST) return [{ name: JAXJS, reason: "its sums of so many float32 are 3 % off" }];
    const f = jit(make(axis));
    const array = () => np.array(x, { shape });
    const resident = array();
    return [
      {
        name: JAXJS_RESIDENT,
        package: NAME,
        note: "jit, array to array",
        awaited: async () => {
          const y = f(resident.ref);
          await blockUntilReady(y.ref);
          y.dispose();
        },
        result: () => f(resident.ref).dataSync(),
        dispose: () => resident.dispose(),
      },
      {
        name: JAXJS,
        package: NAME,
        note: "jit, Float32Array to Float32Array",
        run: () => f(array()).dataSync(),
      },
    ];
  }
  return { versions: { [NAME]: version(NAME) }, contestants };
}
