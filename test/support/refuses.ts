/**
 * What every error must be: of its class and message, with all arrays unchanged, and the next call working.
 */
import { expect } from "vitest";
import type { Instance } from "../../src/index.js";

export type Loose = (...args: unknown[]) => unknown;
/** The functions, taking anything. */
export type LooseInstance = { readonly [name in keyof Instance]: Loose };

export const f32 = (...values: number[]) => Float32Array.from(values);
export const f64 = (...values: number[]) => Float64Array.from(values);
export const u8 = (...values: number[]) => Uint8Array.from(values);

export function detach<A extends ArrayBufferView>(array: A): A {
  structuredClone(array.buffer, { transfer: [array.buffer as ArrayBuffer] });
  return array;
}

/** A `number[]` whose first element does something when it is read. */
export function trap(values: readonly number[], run: () => void): number[] {
  return Object.defineProperty([...values], 0, {
    get() {
      run();
      return values[0];
    },
    set() {},
  });
}

/** Every number within, wherever it lies: arguments, options and the arrays among them. */
export const written = (value: unknown): string =>
  JSON.stringify(value, (_, v) =>
    typeof v === "bigint" ? `${v}n` : Object.is(v, -0) ? "-0" : typeof v === "number" ? String(v) : v,
  );

export type Refuses = (
  type: ErrorConstructor,
  message: string,
  name: keyof Instance,
  ...args: unknown[]
) => void;

export function refuser(wasmax: Instance): Refuses {
  return (type, message, name, ...args) => {
    const before = written(args);
    let error: unknown;
    try {
      (wasmax as unknown as LooseInstance)[name](...args);
    } catch (e) {
      error = e;
    }
    expect(error, message).toBeInstanceOf(type);
    expect((error as Error).message).toBe(`wasmax: ${message}`);
    expect(written(args), "nothing is written").toBe(before);
    expect(wasmax.softmax([0, 0]), "the next call works").toEqual([0.5, 0.5]);
  };
}
