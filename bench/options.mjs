/** The command line of the benchmarks. What is wrong with it is said in one line, before anything is measured. */
import { parseArgs } from "node:util";
import { ROUNDS } from "./rounds.mjs";
import { checkWritable } from "./save.mjs";

const USAGE = `  --rounds N     rounds a size, at least ${ROUNDS} (default ${ROUNDS})
  --sizes A,B    only these sizes
  --json FILE    write every round's median, the quartiles and the host to FILE`;

/**
 * @template T
 * @param {ReadonlyMap<string, T>} sizes All there are, by name.
 */
function parse(sizes) {
  const text = /** @type {const} */ ({ type: "string" });
  const { values } = parseArgs({ options: { rounds: text, sizes: text, json: text, help: { type: "boolean" } } });
  const rounds = values.rounds === undefined ? ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < ROUNDS) throw new Error(`--rounds must be an integer of at least ${ROUNDS}, got ${values.rounds}`);
  const chosen = values.sizes?.split(",") ?? [...sizes.keys()];
  for (const name of chosen) if (!sizes.has(name)) throw new Error(`--sizes must be of ${[...sizes.keys()].join(",")}, got ${name || "nothing"}`);
  if (values.json !== undefined) checkWritable(values.json);
  return { help: values.help, rounds, json: values.json, sizes: [...sizes].filter(([name]) => chosen.includes(name)).map(([, size]) => size) };
}

/**
 * @template T
 * @param {ReadonlyMap<string, T>} sizes
 */
export function readOptions(sizes) {
  try {
    const options = parse(sizes);
    if (!options.help) return options;
    console.log(`${USAGE}\n\nSizes: ${[...sizes.keys()].join(",")}`);
    process.exit(0);
  } catch (error) {
    console.error(`bench: ${error.message.split("\n")[0]}`);
    process.exit(2);
  }
}
