/** Arrays of any shape with rows along any axis, for random search. */
import fc from "fast-check";
import { product, rowsAlong } from "./rows.js";

export type Kind = "float32" | "float64";
export type Floats = Float32Array | Float64Array;

/** Rows along an axis, of lengths and counts that go to the kernels and that do not. */
export interface Table {
  readonly kind: Kind;
  readonly shape: readonly number[];
  readonly axis: number;
  /** The elements of each row. */
  readonly rows: readonly (readonly number[])[];
  readonly n: number;
  readonly x: Floats;
  readonly dy: Floats;
  readonly targets: Int32Array;
  readonly like: (length: number, of?: (i: number) => number) => Floats;
}

export const table: fc.Arbitrary<Table> = fc
  .record({
    kind: fc.constantFrom<Kind>("float32", "float64"),
    shape: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    place: fc.nat(),
    seed: fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 30, maxLength: 60 }),
    excluded: fc.constantFrom(0, 3, 7),
  })
  .map(({ kind, shape, place, seed, excluded }) => {
    const Floats = kind === "float32" ? Float32Array : Float64Array;
    const like: Table["like"] = (length, of = () => 0) => new Floats(length).map((_, i) => of(i));
    const axis = place % shape.length;
    const rows = rowsAlong(shape, [axis]);
    const n = shape[axis] as number;
    const value = (i: number) => ((seed[i % seed.length] as number) + (i % 89)) / 40;
    const x = like(product(shape), (i) => value(i * 7));
    // Never the first of a row: something is left of each.
    if (excluded > 0)
      for (const row of rows) for (let j = 1; j < n; j += excluded) x[row[j] as number] = -Infinity;
    const targets = Int32Array.from(rows, (_, r) => Math.abs(seed[r % seed.length] as number) % n);
    return { kind, shape, axis, rows, n, x, dy: like(x.length, (i) => value(i * 3 + 1)), targets, like };
  });
