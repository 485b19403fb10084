/** `npm run short`: rows of few logits, in a table, as most classifiers have them. In turns, without a file. */
import * as duckdb from "@duckdb/node-api";
import { hostLine } from "../../bench/harness/host.mjs";
import { spread } from "../../bench/harness/rounds.mjs";
import { digits, table } from "../../bench/harness/table.mjs";
import { takeTurns } from "../../bench/harness/turns.mjs";
import { register } from "../../dist/duckdb.js";
import { registerByHand } from "./loop.mjs";

const ROUNDS = 9;
const ELEMENTS = 4_000_000;

/** How long row i is. */
const LENGTHS = [
  ["2", "2", 2],
  ["10", "10", 10],
  ["100", "100", 100],
  ["1 – 19", "1 + i * 7 % 19", 10],
];

const QUERIES = {
  log_sum_exp: "SELECT sum(log_sum_exp(x)) FROM t",
  "by hand": "SELECT sum(log_sum_exp_by_hand(x)) FROM t",
  "pure SQL": `SELECT sum(m + ln(list_sum(list_transform(x, lambda v: exp((v - m)::DOUBLE)))))
    FROM (SELECT x, list_max(x) AS m FROM t)`,
};

const connection = await duckdb.DuckDBConnection.create();
register(duckdb, connection);
registerByHand(connection);

const lines = [];
for (const [name, length, mean] of LENGTHS) {
  const rows = Math.min(400_000, ELEMENTS / mean);
  await connection.run(
    `CREATE OR REPLACE TABLE t AS
     SELECT [random() * 9 FOR k IN range(${length})]::FLOAT[] AS x FROM range(${rows}) r(i)`,
  );
  const players = Object.entries(QUERIES).map(([query, sql]) => ({
    name: query,
    async turn() {
      const began = performance.now();
      await connection.runAndReadAll(sql);
      return ((performance.now() - began) * 1e6) / rows;
    },
  }));
  const [wasmax, ...others] = await takeTurns(players, ROUNDS);
  const times = others.map(({ ns }) => spread(ns.map((v, round) => v / wasmax.ns[round])).median);
  lines.push([name, `${digits(spread(wasmax.ns).median)} ns`, ...times.map((v) => `${digits(v)}×`)]);
}
console.log(table(["logits a row", "log_sum_exp, a row", "by hand", "pure SQL"], lines));
console.log(`${hostLine()} · DuckDB ${duckdb.version()}`);
connection.closeSync();
