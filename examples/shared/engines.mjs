/** The engines that this host has: of each its softmax family and its sampling, bound to it. */
import { create as createFunctions } from "../../dist/index.js";
import { create as createSampling } from "../../dist/sampling.js";

export const NAMES = ["wasm-relaxed", "wasm-simd", "js"];

export function bind(engine) {
  const functions = createFunctions({ engine });
  const sampling = createSampling({ engine });
  return { name: functions.engine().name, functions, sampling };
}

/** @returns {{ engines: ReturnType<typeof bind>[], missing: { name: string, reason: string }[] }} */
export function allEngines() {
  const engines = [];
  const missing = [];
  for (const name of NAMES) {
    try {
      engines.push(bind(name));
    } catch (error) {
      if (!error.cause) throw error;
      missing.push({ name, reason: String(error.cause).slice(0, 70) });
    }
  }
  return { engines, missing };
}

/** That whose bits are the same on every machine: wasm-simd, or js where the host has no SIMD. */
export function portableEngine() {
  const { engines } = allEngines();
  return engines.find(({ name }) => name === "wasm-simd") ?? engines.at(-1);
}
