/**
 * The command line of the benchmarks. A mistake in it is reported in one line, before anything is measured.
 */
import { parseArgs } from "node:util";
import { ROUNDS } from "./rounds.mjs";
import { checkWritable } from "./save.mjs";

/**
 * @template T
 * @typedef {object} Command
 * @property {string} script
 * @property {string} form The form of the names of sizes.
 * @property {ReadonlyMap<string, T>} sizes All sizes, by name.
 * @property {Record<string, readonly string[]>} [choices] More flags like --size, each with the names it
 *   takes.
 */

/** @param {Command<unknown>} command */
function usage({ script, form, sizes, choices = {} }) {
  const size = `--size ${form}`.padEnd(15);
  const more = Object.entries(choices).map(
    ([flag, names]) => `  --${flag} NAME`.padEnd(19) + `only this ${flag}, likewise: ${names.join(" ")}\n`,
  );
  return `npm run ${script} -- [options]

  --rounds N       rounds a size (default ${ROUNDS}, and fewer are for a quick look)
  ${size}  only this size; may be given again for more
${more.join("")}  --json FILE      write every round's figure, medians, quartiles and the host to FILE
  --help

Sizes: ${[...sizes.keys()].join(" ")}`;
}

/** The names of `all` that were given, in the order of `all`; all of them if none was given. */
function chosen(flag, all, named = all) {
  for (const name of named)
    if (!all.includes(name))
      throw new Error(`--${flag} must be one of ${all.join(", ")}, got ${name || "nothing"}`);
  return all.filter((name) => named.includes(name));
}

/**
 * @template T
 * @param {Command<T>} command
 */
function parse({ sizes, choices = {} }) {
  const text = /** @type {const} */ ({ type: "string" });
  const many = /** @type {const} */ ({ type: "string", multiple: true });
  const flags = Object.fromEntries(Object.keys(choices).map((flag) => [flag, many]));
  const { values } = parseArgs({
    options: { ...flags, rounds: text, size: many, json: text, help: { type: "boolean" } },
  });
  if (values.help) return undefined;
  const rounds = values.rounds === undefined ? ROUNDS : Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds must be an integer of at least 1, got ${values.rounds || "nothing"}`);
  const names = chosen("size", [...sizes.keys()], values.size);
  const more = Object.entries(choices).map(([flag, all]) => [flag, chosen(flag, all, values[flag])]);
  if (values.json !== undefined) checkWritable(values.json);
  return {
    rounds,
    json: values.json,
    sizes: names.map((name) => sizes.get(name)),
    chosen: Object.fromEntries(more),
  };
}

/**
 * @template T
 * @param {Command<T>} command
 */
export function readOptions(command) {
  try {
    const options = parse(command);
    if (options) return options;
    console.log(usage(command));
    process.exit(0);
  } catch (error) {
    // The first line of parseArgs's message names the flag; the rest is advice.
    console.error(`bench: ${error.message.split("\n")[0]}`);
    process.exit(2);
  }
}
