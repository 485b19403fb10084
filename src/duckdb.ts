/**
 * wasmax/duckdb: softmax, its logarithms, top-k and sampling as functions of SQL, in DuckDB.
 *
 * The module `@duckdb/node-api` and a connection are passed in, so nothing is installed or imported for it.
 */
export { register } from "./duckdb/register.js";
export type * from "./types/duckdb.js";
