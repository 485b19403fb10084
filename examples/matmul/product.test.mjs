/**
 * `npm test`: the products against float64, and against the twin to the last bit.
 *
 * The bound: a term is rounded once when it is multiplied and once in each addition it takes part in, at most
 * k roundings of 2⁻²⁴ in all (k + 1 where C is added to). So the error is at most k · 2⁻²⁴ · Σ|a||b|. What
 * float64 rounds itself is 2⁻²⁹ of that, and is added.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { block, create } from "./index.mjs";
import { fill } from "./numbers.mjs";

const ROUNDING = 2 ** -24 + 2 ** -53;
const wasm = await create({ floats: 2 ** 20 });
const js = await create({ floats: 2 ** 20, engine: "js" });

/** A product by its name: how it reads A and B, and their rows and columns for an m × k × n. */
const PRODUCTS = {
  ab: { a: (x, i, p) => x[i][p], b: (x, p, j) => x[p][j], sizes: (m, k, n) => [m, k, k, n] },
  abT: { a: (x, i, p) => x[i][p], b: (x, p, j) => x[j][p], sizes: (m, k, n) => [m, k, n, k] },
  aTb: { a: (x, i, p) => x[p][i], b: (x, p, j) => x[p][j], sizes: (m, k, n) => [k, m, k, n] },
};
const NAMES = Object.keys(PRODUCTS);

/** Three matrices as large as the largest case, whose corners are the operands, as blocks. */
const roots = [wasm, js].map(({ matrix }) => [matrix(40, 1200), matrix(1200, 40), matrix(1200, 40)]);
const wide = [wasm, js].map(({ matrix }) => [matrix(1200, 40), matrix(40, 1200)]);

const rowsOf = ({ values, rows, columns, stride }) =>
  Array.from({ length: rows }, (_, i) => values.subarray(i * stride, i * stride + columns));

/** The operands of a case, as blocks off the corner, in the memories of both engines. */
function operands(name, m, k, n, seed) {
  const [aRows, aColumns, bRows, bColumns] = PRODUCTS[name].sizes(m, k, n);
  return [0, 1].map((e) => {
    const a = block(aRows > 40 ? wide[e][0] : roots[e][0], 1, 3, aRows, aColumns);
    const b = block(bRows > 40 ? roots[e][1] : wide[e][1], 2, 1, bRows, bColumns);
    const c = block(roots[e][2], 3, 2, m, n);
    for (const [i, x] of [a, b, c].entries())
      for (const [r, row] of rowsOf(x).entries()) fill(row, seed + 99 * i + r);
    return { a, b, c };
  });
}

function check(name, m, k, n, add) {
  const [one, two] = operands(name, m, k, n, m + 7 * k + 31 * n);
  const [a, b, c] = [one.a, one.b, one.c].map(rowsOf);
  const before = c.map((row) => row.slice());
  wasm[name](one.c, one.a, one.b, add);
  js[name](two.c, two.a, two.b, add);
  const twins = rowsOf(two.c);
  const at = PRODUCTS[name];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let exact = add ? before[i][j] : 0;
      let size = Math.abs(exact);
      for (let p = 0; p < k; p++) {
        const term = at.a(a, i, p) * at.b(b, p, j);
        exact += term;
        size += Math.abs(term);
      }
      const bound = (k + Number(add)) * ROUNDING * size;
      const where = `${name} ${m} × ${k} × ${n}${add ? ", added" : ""}, at ${i}, ${j}`;
      if (!(Math.abs(c[i][j] - exact) <= bound))
        assert.fail(`${where}: ${c[i][j]}, not within ${bound} of ${exact}`);
      if (!Object.is(c[i][j], twins[i][j])) assert.fail(`${where}: ${c[i][j]}, the twin has ${twins[i][j]}`);
    }
  }
}

for (const name of NAMES) {
  describe(name, () => {
    test("is within k · 2⁻²⁴ of float64, and has the bits of its twin, around the sizes of its tiles", () => {
      const sizes = [1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 17, 31, 33];
      for (const m of sizes)
        for (const k of sizes)
          for (const n of sizes) for (const add of [false, true]) check(name, m, k, n, add);
    });

    test("and around the depth of its strip", () => {
      for (const k of [511, 512, 513, 1025, 1100]) {
        for (const [m, n] of [
          [1, 1],
          [4, 8],
          [5, 11],
          [33, 31],
        ])
          for (const add of [false, true]) check(name, m, k, n, add);
      }
    });

    test("writes nothing but C", () => {
      const [{ a, b, c }] = operands(name, 7, 9, 11, 1);
      const all = new Float32Array(c.memory);
      const before = all.slice();
      wasm[name](c, a, b);
      const first = c.values.byteOffset / 4;
      const inC = (i) => i >= first && (i - first) % c.stride < c.columns && i < first + c.rows * c.stride;
      // Before the first matrix lies what the kernel keeps for itself.
      for (let i = roots[0][0].origin / 4; i < all.length; i++)
        if (!inC(i) && !Object.is(all[i], before[i]))
          assert.fail(`float ${i} is ${all[i]}, was ${before[i]}`);
    });

    test("keeps what is not finite to its own rows and columns", () => {
      const cases = operands(name, 6, 5, 10, 3);
      for (const { a, b } of cases) {
        a.values[a.values.length - 1] = Infinity;
        b.values[b.values.length - 1] = NaN;
      }
      const [one, two] = cases;
      wasm[name](one.c, one.a, one.b);
      js[name](two.c, two.a, two.b);
      assert.deepEqual(rowsOf(one.c), rowsOf(two.c));
      const finite = rowsOf(one.c).map((row) => row.filter(Number.isFinite).length);
      assert.deepEqual(finite, [9, 9, 9, 9, 9, 0]);
    });
  });
}

test("arrays begin at multiples of 16 bytes, are zero, and end where the memory does", async () => {
  for (const engine of ["wasm", "js"]) {
    const { floats, matrix } = await create({ floats: 20, engine });
    const arrays = [floats(3), floats(5), matrix(2, 3).values];
    for (const x of arrays) {
      assert.equal(x.byteOffset % 16, 0);
      assert.ok(x.every((v) => v === 0));
    }
    assert.throws(() => floats(1), /1 more floats do not fit: 0 of 20 are left/);
  }
});

test("an error says what was expected and what came", async () => {
  const { matrix, floats, ab, abT, aTb } = wasm;
  const [c, a, b] = [matrix(2, 4), matrix(2, 3), matrix(3, 4)];
  for (const [call, message] of [
    [() => ab(c, b, a), "A has 4 columns, so B must have as many rows, got 2"],
    [() => abT(c, a, b), "A has 3 columns, so Bᵀ must have as many rows, got 4"],
    [() => aTb(c, a, b), "Aᵀ has 2 columns, so B must have as many rows, got 3"],
    [() => ab(matrix(2, 3), a, b), "C must be 2 × 4, got 2 × 3"],
    [() => ab(c, a, js.matrix(3, 4)), "A, B and C must be matrices of this memory"],
    [() => ab(block(a, 0, 0, 2, 2), a, matrix(3, 2)), "C must be another matrix than A and B"],
    [() => block(a, 1, 0, 2, 3), "a block of 2 × 3 at 1, 0 leaves a matrix of 2 × 3"],
    [() => block(a, 0, 0, 0, 3), "a block must lie in its matrix, got 0 × 3 at 0, 0"],
    [() => floats(1.5), "length must be a whole number, got 1.5"],
  ])
    assert.throws(call, { message });
  await assert.rejects(create({ engine: "gpu" }), { message: 'engine must be "wasm" or "js", got gpu' });
  await assert.rejects(create({ floats: 0 }), { message: "floats must be a whole number, got 0" });
});
