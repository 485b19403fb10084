/**
 * `npm run test:duckdb`: the packed tarball beside the real DuckDB. Functions of SQL give the bits of the
 * functions that they stand for, the code of docs/en/duckdb.md runs as it stands there, and the types are
 * compiled against those of @duckdb/node-api. Words after `--` choose among duckdb, recipes and types.
 */
import { beside } from "../beside.mjs";

await beside(import.meta.dirname, {
  name: "duckdb",
  packages: ["@duckdb"],
  page: "duckdb",
  tests: ["duckdb", "recipes"],
  timeout: 180_000,
});
