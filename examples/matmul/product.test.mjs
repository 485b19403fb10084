/**
 * `npm test`: the products against float64, and against the twin and the packed product to the last bit.
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

/** Panels that are larger than any B. */
const wholes = [wasm, js].map(({ panels }) => panels(1200, 48));

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

/** The same product with B packed, into a block off the corner. */
function packed(e, name, { a, b, c }, k, n, add) {
  const { ab, aTb, pack, packT } = [wasm, js][e];
  const to = block(wholes[e], 2, 8, k, n);
  if (name === "abT") packT(to, b);
  else pack(to, b);
  if (name === "aTb") aTb(c, a, to, add);
  else ab(c, a, to, add);
}

function check(name, m, k, n, add) {
  const [one, two] = operands(name, m, k, n, m + 7 * k + 31 * n);
  const [a, b, c] = [one.a, one.b, one.c].map(rowsOf);
  const before = c.map((row) => row.slice());
  wasm[name](one.c, one.a, one.b, add);
  js[name](two.c, two.a, two.b, add);
  const sums = c.map((row) => row.slice());
  const twins = rowsOf(two.c).map((row) => row.slice());
  for (const [e, x] of [one, two].entries()) {
    for (const [i, row] of rowsOf(x.c).entries()) row.set(before[i]);
    packed(e, name, x, k, n, add);
  }
  const packedTwins = rowsOf(two.c);
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
      const sum = sums[i][j];
      if (!(Math.abs(sum - exact) <= bound)) assert.fail(`${where}: ${sum}, not within ${bound} of ${exact}`);
      for (const [other, value] of [
        ["the twin", twins[i][j]],
        ["packed, the product", c[i][j]],
        ["packed, the twin", packedTwins[i][j]],
      ])
        if (!Object.is(sum, value)) assert.fail(`${where}: ${sum}, ${other} has ${value}`);
    }
  }
}

for (const name of NAMES) {
  describe(name, () => {
    test("is within k · 2⁻²⁴ of float64, with the same bits packed and in JS, around its tiles", () => {
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

    for (const way of ["plain", "packed"])
      test(`writes nothing but C, ${way}`, () => {
        const [x] = operands(name, 7, 9, 11, 1);
        const { a, b, c } = x;
        const all = new Float32Array(c.memory);
        packed(0, name, x, 9, 11, false);
        const before = all.slice();
        if (way === "packed") packed(0, name, x, 9, 11, false);
        else wasm[name](c, a, b);
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

test("panels hold eight columns, row by row; a block of them takes the first rows and columns", () => {
  for (const { matrix, panels, pack, packT, ab } of [wasm, js]) {
    const [b, bT, to, c] = [matrix(3, 11), matrix(11, 3), panels(3, 11), matrix(1, 9)];
    for (let p = 0; p < 3; p++)
      for (let j = 0; j < 11; j++) b.values[p * 11 + j] = bT.values[j * 3 + p] = 100 * p + j;
    const want = [0, 1, 2].flatMap((p) => [0, 1, 2, 3, 4, 5, 6, 7].map((j) => 100 * p + j));
    want.push(...[0, 1, 2].flatMap((p) => [8, 9, 10].map((j) => 100 * p + j).concat(0, 0, 0, 0, 0)));
    pack(to, b);
    assert.deepEqual(Array.from(to.values), want);
    to.values.fill(NaN);
    packT(to, bT);
    assert.deepEqual(Array.from(to.values), want);
    const a = matrix(1, 2);
    a.values.set([1, 1]);
    ab(c, a, block(to, 1, 0, 2, 9));
    assert.deepEqual(
      Array.from(c.values),
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((j) => 300 + 2 * j),
    );
  }
});

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

test("a matrix of floats that are there is of its first ones", () => {
  for (const { matrix, floats, ab } of [wasm, js]) {
    const room = floats(9);
    room.fill(5);
    const [c, a, b] = [matrix(2, 3, room), matrix(2, 1), matrix(1, 3)];
    assert.equal(c.values.length, 6);
    ab(c, a, b);
    assert.deepEqual(Array.from(room), [0, 0, 0, 0, 0, 0, 5, 5, 5]);
  }
});

test("an error says what was expected and what came", async () => {
  const { matrix, panels, pack, packT, floats, ab, abT, aTb } = wasm;
  const [c, a, b] = [matrix(2, 4), matrix(2, 3), matrix(3, 4)];
  const to = panels(3, 20);
  for (const [call, message] of [
    [() => ab(c, b, a), "A has 4 columns, so B must have as many rows, got 2"],
    [() => abT(c, a, b), "A has 3 columns, so Bᵀ must have as many rows, got 4"],
    [() => aTb(c, a, b), "Aᵀ has 2 columns, so B must have as many rows, got 3"],
    [() => ab(matrix(2, 3), a, b), "C must be 2 × 4, got 2 × 3"],
    [() => ab(c, a, js.matrix(3, 4)), "A, B and C must be matrices of this memory"],
    [() => ab(block(a, 0, 0, 2, 2), a, matrix(3, 2)), "C must be another matrix than A and B"],
    [() => block(a, 1, 0, 2, 3), "a block of 2 × 3 at 1, 0 leaves a matrix of 2 × 3"],
    [() => block(a, 0, 0, 0, 3), "a block must lie in its matrix, got 0 × 3 at 0, 0"],
    [() => pack(to, b), "what it is packed into must be 3 × 4, got 3 × 20"],
    [() => packT(to, b), "what it is packed into must be 4 × 3, got 3 × 20"],
    [() => pack(b, b), "a matrix is packed into what panels() returned"],
    [() => pack(to, js.matrix(3, 20)), "what is packed and its panels must be of this memory"],
    [() => ab(c, to, b), "A has 20 columns, so B must have as many rows, got 3"],
    [() => ab(matrix(3, 4), to, matrix(20, 4)), "A and C must be matrices that are not packed"],
    [() => abT(c, a, to), "abT takes no packed B: packT packs Bᵀ, which ab takes"],
    [() => block(to, 0, 4, 3, 8), "a block of a packed matrix begins at a multiple of 8 columns, got 4"],
    [() => matrix(2, 3, new Float32Array(6)), "values must be floats() of this memory"],
    [() => matrix(2, 3, a.values.subarray(1)), "2 × 3 do not fit into 5 values"],
    [() => floats(1.5), "length must be a whole number above 0, got 1.5"],
  ])
    assert.throws(call, { message });
  await assert.rejects(create({ engine: "gpu" }), { message: 'engine must be "wasm" or "js", got gpu' });
  await assert.rejects(create({ floats: 0 }), { message: "floats must be a whole number above 0, got 0" });
});
