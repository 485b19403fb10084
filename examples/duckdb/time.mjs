/** What it takes to read the file and do something with each row, in turns. */
import { spread } from "../../bench/harness/rounds.mjs";
import { takeTurns } from "../../bench/harness/turns.mjs";
import { CLASSES } from "./file.mjs";
import { streamByHand } from "./loop.mjs";

export const WASMAX = "log_sum_exp";
export const SQL = "log-sum-exp in pure SQL";
export const BY_HAND = "a function with a loop by hand";

/** Of each row the maximum, then the sum of the exponentials: what SQL has for it. */
const PURE = `SELECT sum(max + ln(list_sum(list_transform(logits, lambda x: exp((x - max)::DOUBLE)))))
  FROM (SELECT logits, list_max(logits) AS max FROM file)`;

/** Each gives a number; the first five give the same one. */
const CONTESTANTS = {
  [WASMAX]: "SELECT sum(log_sum_exp(logits)) FROM file",
  "log_sum_exp of FLOAT[1000]": `SELECT sum(log_sum_exp(logits::FLOAT[${CLASSES}])) FROM file`,
  [SQL]: PURE,
  [BY_HAND]: "SELECT sum(log_sum_exp_by_hand(logits)) FROM file",
  "a stream into a loop by hand": (connection) => streamByHand(connection, "SELECT logits FROM file"),
  "reading alone": "SELECT sum(len(logits)) FROM file",
  "top_k, 5": "SELECT sum(top_k(logits, 5)[1].index) FROM file",
  "sample, top_p 0.9": "SELECT sum(sample(logits, 1, id, {top_p: 0.9})) FROM file",
  "softmax, as lists": "SELECT sum(softmax(logits)[1]) FROM file",
  "softmax, as FLOAT[1000]": "SELECT sum(array_softmax(logits)[1]) FROM file",
};
/** How many of them must agree. */
const ALIKE = 5;

/**
 * The seconds of each contestant, and by how much it is slower than log_sum_exp, as spreads over the rounds.
 *
 * @param {(done: number, all: number) => void} onTurn
 */
export async function timeAll(connection, rounds, onTurn) {
  const values = [];
  let turns = 0;
  const players = Object.entries(CONTESTANTS).map(([name, work], i) => ({
    name,
    async turn() {
      const began = performance.now();
      const value =
        typeof work === "string"
          ? Number((await connection.runAndReadAll(work)).getRows()[0][0])
          : await work(connection);
      const seconds = (performance.now() - began) / 1000;
      values[i] = value;
      onTurn(++turns, (rounds + 1) * Object.keys(CONTESTANTS).length);
      return seconds;
    },
  }));
  const results = await takeTurns(players, rounds);
  const baseline = results[0].ns;
  return {
    results: results.map(({ name, ns }) => ({
      name,
      seconds: spread(ns),
      times: spread(ns.map((seconds, round) => seconds / baseline[round])),
    })),
    // float32 results, in a sum of many.
    farthest: Math.max(...values.slice(0, ALIKE).map((v) => Math.abs(v / values[0] - 1))),
  };
}
