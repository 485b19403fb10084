/** The command line of the benchmarks. What is wrong with it is said in one line, before anything is measured. */
import { parseArgs } from "node:util";
import { ROUNDS } from "./rounds.mjs";
import { checkWritable } from "./save.mjs";

/**
 * @template T
 * @typedef {{ script: string, form: string, sizes: ReadonlyMap<string, T> }} Command All sizes there are, by name; `form` is that of the names.
 */

/** @param {Command<unknown>} command */
function usage({ script, form, sizes }) {
  const size = `--size ${form}`.padEnd(15);
  return `npm run ${script} -- [options]

  --rounds N       rounds a size (default ${ROUNDS}, and fewer are for a quick look)
  ${size}  only this size; may be given again for more
  --json FILE      write every round's figure, medians, quartiles and the host to FILE
  --help

Sizes: ${[...sizes.keys()].join(" ")}`;
}

/**
 * @template T
 * @param {ReadonlyMap<string, T>} sizes
 */
function parse(sizes) {
  const text = /** @type {const} */ ({ type: "string" });
  const { values } = parseArgs({ options: { rounds: text, size: { type: "string", multiple: true }, json: text, help: { type: "boolean" } } });
  if (values.help) return undefined;
  const rounds = values.rounds === undefined ? ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds must be an integer of at least 1, got ${values.rounds || "nothing"}`);
  const chosen = values.size ?? [...sizes.keys()];
  for (const name of chosen) if (!sizes.has(name)) throw new Error(`--size must be one of ${[...sizes.keys()].join(", ")}, got ${name || "nothing"}`);
  if (values.json !== undefined) checkWritable(values.json);
  return { rounds, json: values.json, sizes: [...sizes].filter(([name]) => chosen.includes(name)).map(([, size]) => size) };
}

/**
 * @template T
 * @param {Command<T>} command
 */
export function readOptions(command) {
  try {
    const options = parse(command.sizes);
    if (options) return options;
    console.log(usage(command));
    process.exit(0);
  } catch (error) {
    // parseArgs goes on with advice; its first line names the flag.
    console.error(`bench: ${error.message.split("\n")[0]}`);
    process.exit(2);
  }
}
