/** The types of `wasmax/duckdb`. Those of DuckDB are told by what is used of them. */

/** The module `@duckdb/node-api`, of which types, values and scalar functions are used. */
export interface DuckDBModule<F> {
  readonly DuckDBScalarFunction: { create(definition: never): F };
  LIST(valueType: never): object;
  ARRAY(valueType: never, length: number): object;
  STRUCT(entries: never): object;
  readonly ANY: object;
  readonly BIGINT: object;
  readonly DOUBLE: object;
  readonly FLOAT: object;
  readonly INTEGER: object;
  arrayValue(items: never): object;
  listValue(items: never): object;
  structValue(entries: never): object;
}

/** A connection of that module. */
export interface DuckDBConnection<F> {
  registerScalarFunction(scalarFunction: F): void;
}

/** Options of `register`. */
export interface RegisterOptions {
  /**
   * n: `softmax` and `log_softmax` take rows of this length alone and return `FLOAT[n]` (`DOUBLE[n]`). An
   * integer from 1 to 99,999. By default they take rows of any length and return lists.
   */
  size?: number | undefined;
  /** Goes before each name, as in `wasmax_softmax`: letters, digits and underscores. Default: nothing. */
  prefix?: string | undefined;
}
