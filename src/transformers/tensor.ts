/** The logits of a step: a tensor of transformers.js, a row a sequence. */
import { wrongKind, wrongValue } from "../input/errors.js";
import { slotLength, tagOf } from "../intrinsics/typedArrays.js";

/** Elements, and how they stand for −Infinity. */
export interface Rows {
  readonly data: Float32Array | Float64Array | Uint16Array;
  readonly dtype: "float16" | undefined;
  readonly n: number;
}

/** Which arrays a type of tensor has. With a Float16Array in the runtime, float16 comes in one. */
const ARRAYS: { readonly [type: string]: readonly string[] | undefined } = {
  float32: ["Float32Array"],
  float64: ["Float64Array"],
  float16: ["Uint16Array", "Float16Array"],
};

/** Reads the logits for `rows` sequences. */
export function readTensor(logits: unknown, rows: number): Rows {
  if (typeof logits !== "object" || logits === null) throw wrongKind("logits", "a tensor", logits);
  const { dims, type, data } = logits as { [name: string]: unknown };
  if (!Array.isArray(dims) || dims.length === 0) throw wrongKind("the dims of logits", "sizes", dims);
  const tag = tagOf(data);
  const isKnown = typeof type === "string" && Object.hasOwn(ARRAYS, type);
  if (!isKnown || tag === undefined || !ARRAYS[type]?.includes(tag))
    throw wrongKind("the type of logits", '"float32", "float16" or "float64"', type);
  const sizes = dims as number[];
  const n = sizes[sizes.length - 1] as number;
  if (slotLength(data as ArrayBufferView) !== rows * n) {
    const due = `[${rows}, ${n}], a row for each sequence`;
    throw new RangeError(`wasmax: the dims of logits must be ${due}, got [${sizes.join(", ")}]`);
  }
  if (n === 0) throw wrongValue("the length of a row of logits", "at least 1", n);
  return { data: data as Float32Array, dtype: tag === "Uint16Array" ? "float16" : undefined, n };
}

/** Leaves 0 at the token of each row, and −Infinity elsewhere. */
export function choose({ data, dtype, n }: Rows, tokens: readonly number[]): void {
  data.fill(dtype === "float16" ? 0xfc00 : -Infinity);
  tokens.forEach((token, row) => {
    data[row * n + token] = 0;
  });
}
