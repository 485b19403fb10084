/**
 * What `register` of wasmax/duckdb refuses, and what it registers. The real DuckDB is in test/package/duckdb.
 */
import { describe, expect, test } from "vitest";
import { register } from "../../src/duckdb.js";
import { logSumExp } from "../../src/index.js";
import { chunkOf, connect, type Definition, duckdb, outputOf } from "../support/duckdb.js";

const registerAny = register as (duckdb: unknown, connection: unknown, options?: unknown) => void;
const { connection } = connect();

describe("an argument of the wrong kind", () => {
  test.each([undefined, null, {}, "duckdb", connection])("%o is not the module", (given) => {
    const message = /^wasmax: duckdb must be the module @duckdb\/node-api, with DuckDBScalarFunction, got /;
    expect(() => registerAny(given, connection)).toThrow(TypeError);
    expect(() => registerAny(given, connection)).toThrow(message);
  });
  test.each(["ARRAY", "LIST", "STRUCT", "arrayValue", "listValue", "structValue"])(
    "a module without %s is an older one",
    (name) => {
      expect(() => registerAny({ ...duckdb, [name]: undefined }, connection)).toThrow(TypeError);
    },
  );
  test.each([undefined, null, {}, duckdb])("%o is not a connection", (given) => {
    const message = /^wasmax: connection must be a DuckDBConnection, with registerScalarFunction, got /;
    expect(() => registerAny(duckdb, given)).toThrow(TypeError);
    expect(() => registerAny(duckdb, given)).toThrow(message);
  });
  test.each<[object, typeof TypeError | typeof RangeError, string]>([
    [{ size: "3" }, TypeError, 'wasmax: size must be a number, got "3"'],
    [{ size: 0 }, RangeError, "wasmax: size must be an integer from 1 to 99999, got 0"],
    [{ size: 1.5 }, RangeError, "wasmax: size must be an integer from 1 to 99999, got 1.5"],
    [{ size: 100_000 }, RangeError, "wasmax: size must be an integer from 1 to 99999, got 100000"],
    [{ prefix: 3 }, TypeError, "wasmax: prefix must be a string, got 3"],
    [
      { prefix: "1" },
      RangeError,
      'wasmax: prefix must be letters, digits and underscores, no digit first, got "1"',
    ],
    [{ prefix: 'a"b' }, RangeError, "wasmax: prefix must be letters, digits and underscores"],
    [{ prefix: "a\n" }, RangeError, "wasmax: prefix must be letters, digits and underscores"],
    [{ sizes: [3] }, TypeError, 'wasmax: register takes no option "sizes"; it takes prefix, size'],
    [{ size: null }, TypeError, "wasmax: size must not be null (leave it out or undefined)"],
  ])("%o", (options, kind, message) => {
    const { connection, registered } = connect();
    expect(() => registerAny(duckdb, connection, options)).toThrow(kind);
    expect(() => registerAny(duckdb, connection, options)).toThrow(message);
    expect(registered).toEqual([]);
  });
});

test("what stands on Object.prototype is no option", () => {
  const { connection, registered } = connect();
  Object.defineProperty(Object.prototype, "size", { value: 0, configurable: true });
  try {
    register(duckdb, connection, {});
  } finally {
    delete (Object.prototype as { size?: number }).size;
  }
  expect(registered.find(({ name }) => name === "softmax")?.returnType).toEqual({ list: duckdb.FLOAT });
});

test("nothing is registered where one function cannot be made", () => {
  const { connection, registered } = connect();
  let made = 0;
  const create = (definition: Definition) => {
    if (++made === 14) throw new Error("no more");
    return definition;
  };
  expect(() => register({ ...duckdb, DuckDBScalarFunction: { create } }, connection)).toThrow("no more");
  expect(registered).toEqual([]);
});

test("every function has an overload for FLOAT and for DOUBLE", () => {
  const { connection, registered } = connect();
  register(duckdb, connection, { prefix: "w_", size: 5 });
  const { FLOAT, DOUBLE, BIGINT, INTEGER, ANY } = duckdb;
  const entries = (type: object) => ({ list: { struct: { index: INTEGER, value: type } } });
  expect(
    registered.map(({ name, parameterTypes, returnType }) => [name, parameterTypes, returnType]),
  ).toEqual(
    [
      ["softmax", [[], [DOUBLE]], (type: object) => ({ array: type, length: 5 })],
      ["log_softmax", [[], [DOUBLE]], (type: object) => ({ array: type, length: 5 })],
      ["log_sum_exp", [[], [DOUBLE]], (type: object) => type],
      ["top_k", [[BIGINT]], entries],
      [
        "sample",
        [
          [BIGINT, BIGINT],
          [BIGINT, BIGINT, ANY],
        ],
        () => INTEGER,
      ],
    ].flatMap(([name, overloads, returns]) =>
      [FLOAT, DOUBLE].flatMap((type) =>
        (overloads as object[][]).map((more) => [
          `w_${name}`,
          [{ list: type }, ...more],
          (returns as (type: object) => object)(type),
        ]),
      ),
    ),
  );
});

describe("vectors", () => {
  const { connection, registered } = connect();
  register(duckdb, connection);
  const { mainFunction } = registered.find(({ name }) => name === "log_sum_exp") as Definition;
  const x = Float32Array.of(1, 2, 3, 4, 5, 6);

  test("are read in place, and the result is flushed once", () => {
    const output = outputOf(new Float32Array(2));
    mainFunction(undefined, chunkOf(x, [3, 3]), output);
    expect(output.items).toEqual(logSumExp(x, { shape: [2, 3] }));
    expect(output.flushed).toBe(1);
  });
  test("of items in another place are told", () => {
    for (const items of [undefined, [1, 2, 3], new Int32Array(3)]) {
      expect(() => mainFunction(undefined, chunkOf(items, [3]), outputOf(new Float32Array(1)))).toThrow(
        /^wasmax: the items of a vector must be a Float32Array or a Float64Array, as in @duckdb\/node-api 1\.5, got/,
      );
    }
  });
  test("of another kind of validity are told", () => {
    for (const data of [undefined, new Uint8Array(8)]) {
      const chunk = chunkOf(x, [3], { data, setItemValid() {} });
      expect(() => mainFunction(undefined, chunk, outputOf(new Float32Array(1)))).toThrow(
        /^wasmax: the validity of a vector must have data, as in @duckdb\/node-api 1\.5/,
      );
    }
  });
  test("to be written that are not of numbers are told", () => {
    expect(() => mainFunction(undefined, chunkOf(x, [3]), outputOf([0]))).toThrow(/the items of a vector/);
  });
});
