/** Makes functions of SQL known to a database. */
import { wrongKind, wrongValue } from "../input/errors.js";
import { readNamed } from "../input/options.js";
import type { DuckDBConnection, DuckDBModule, RegisterOptions } from "../types/duckdb.js";
import { functions, type SqlFunction } from "./functions.js";
import type { Chunk, Vector } from "./vectors.js";

const OPTIONS: readonly string[] = ["prefix", "size"];
/** Of DuckDB's C interface: it makes no longer array type. */
const MOST_SIZE = 99_999;
/** What of the module is called. The other members are types. */
const CALLED: readonly string[] = ["ARRAY", "LIST", "STRUCT", "arrayValue", "listValue", "structValue"];

/** The module, as it is used here. */
interface Module extends DuckDBModule<unknown> {
  readonly DuckDBScalarFunction: { create(definition: object): unknown };
  LIST(valueType: object): object;
  ARRAY(valueType: object, length: number): object;
  STRUCT(entries: object): object;
}

function checkModule(given: unknown): Module {
  const module = given as { readonly [name: string]: unknown } | null | undefined;
  const has = (name: string) => typeof module?.[name] === "function";
  const { create } = (module?.["DuckDBScalarFunction"] ?? {}) as { create?: unknown };
  if (typeof create === "function" && CALLED.every(has)) return given as Module;
  throw wrongKind("duckdb", "the module @duckdb/node-api, with DuckDBScalarFunction", given);
}

function checkConnection(given: unknown): DuckDBConnection<unknown> {
  const { registerScalarFunction } = (given ?? {}) as { registerScalarFunction?: unknown };
  if (typeof registerScalarFunction === "function") return given as DuckDBConnection<unknown>;
  throw wrongKind("connection", "a DuckDBConnection, with registerScalarFunction", given);
}

function readSize(size: unknown): number | undefined {
  if (size === undefined) return undefined;
  if (typeof size !== "number") throw wrongKind("size", "a number", size);
  if (Number.isInteger(size) && size >= 1 && size <= MOST_SIZE) return size;
  throw wrongValue("size", `an integer from 1 to ${MOST_SIZE}`, size);
}

function readPrefix(prefix: unknown): string {
  if (prefix === undefined) return "";
  if (typeof prefix !== "string") throw wrongKind("prefix", "a string", prefix);
  if (/^([A-Za-z_]\w*)?$/.test(prefix)) return prefix;
  throw wrongValue("prefix", "letters, digits and underscores, no digit first", prefix);
}

/** The overloads of a function, for logits of FLOAT and of DOUBLE. */
function overloadsOf(duckdb: Module, f: SqlFunction, prefix: string, size: number | undefined): unknown[] {
  const types = (element: object) => ({
    row: size === undefined ? duckdb.LIST(element) : duckdb.ARRAY(element, size),
    element,
    entries: duckdb.LIST(duckdb.STRUCT({ index: duckdb.INTEGER, value: element })),
    token: duckdb.INTEGER,
  });
  const mainFunction = (_: unknown, chunk: Chunk, output: Vector) => {
    f.run({ duckdb, chunk, output, size });
    output.flush();
  };
  return [duckdb.FLOAT, duckdb.DOUBLE].flatMap((element) =>
    f.overloads.map((parameters) =>
      duckdb.DuckDBScalarFunction.create({
        name: prefix + f.name,
        parameterTypes: [duckdb.LIST(element), ...parameters.map((name) => duckdb[name])],
        returnType: types(element)[f.returns],
        mainFunction,
      }),
    ),
  );
}

/**
 * Makes `softmax`, `log_softmax`, `log_sum_exp`, `top_k` and `sample` functions of SQL, on all connections of
 * a database.
 *
 * They take logits in columns of `FLOAT[n]`, `FLOAT[]`, `DOUBLE[n]` and `DOUBLE[]`, rows of different lengths
 * in one column too, and compute as the functions of `wasmax` and `wasmax/sampling` do:
 *
 * | function | returns |
 * |---|---|
 * | `softmax(logits [, temperature])` | a list, or with `size` an array |
 * | `log_softmax(logits [, temperature])` | the same |
 * | `log_sum_exp(logits [, temperature])` | a number |
 * | `top_k(logits, k)` | `STRUCT(index INTEGER, value FLOAT)[]`, the largest first; all where k is more |
 * | `sample(logits, seed, step [, options])` | `INTEGER`: the token that `sample` draws by seed and step |
 *
 * Numbers are of the type of the logits. Indices and tokens count from 0. `options` is a struct of
 * `temperature`, `top_k`, `top_p`, `min_p`, `top_n_sigma` and `epsilon_cutoff`, as in `{top_p: 0.9}`.
 *
 * Where an argument is NULL, or a field of the options, so is the result. A NULL among the logits is left
 * out: it stays NULL in a row of results. An empty row has an empty softmax, −Infinity as log_sum_exp, no
 * entries of top_k, and NULL as its sample. Registering again changes nothing; another `size` needs another
 * `prefix`, as DuckDB would not know which function is meant.
 *
 * Source: the definitions are those of `softmax`, `logSoftmax`, `logSumExp`, `topK` and `sample`.
 *
 * @param duckdb the module `@duckdb/node-api` (1.5).
 * @param connection a connection of that module.
 * @param options `size`, the length of all rows, so that `softmax` and `log_softmax` return arrays; `prefix`
 * of the names.
 * @returns nothing.
 * @throws {TypeError} for what is not the module or a connection, an option of the wrong kind or an unknown
 * one. In a query, as an error of DuckDB: for an unknown option of `sample`.
 * @throws {RangeError} for a size that no array has, a prefix of other characters. In a query: for a row of
 * another length than `size`, and for what the functions refuse, as a temperature of 0 or a seed below 0.
 * @example
 * ```ts
 * // import * as duckdb from "@duckdb/node-api";
 * // const connection = await duckdb.DuckDBConnection.create();
 * register(duckdb, connection);
 * // await connection.runAndReadAll("SELECT id, log_sum_exp(logits) FROM 'logits.parquet'");
 * register(duckdb, connection, { size: "3" }); // TypeError: wasmax: size must be a number, got "3"
 * ```
 */
export function register<F>(
  duckdb: DuckDBModule<F>,
  connection: DuckDBConnection<F>,
  options?: RegisterOptions,
): void {
  const module = checkModule(duckdb);
  const to = checkConnection(connection);
  // The careful way, which knows what stands on Object.prototype: a connection is registered once.
  const read = readNamed("register", options, OPTIONS, () => true) as { readonly [name: string]: unknown };
  const [prefix, size] = [readPrefix(read["prefix"]), readSize(read["size"])];
  const made = functions().flatMap((f) => overloadsOf(module, f, prefix, size));
  for (const one of made) to.registerScalarFunction(one);
}
