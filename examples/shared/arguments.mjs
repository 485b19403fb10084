/** The command line of an example: a few whole numbers, switches, and `--record`. */
import { parseArgs } from "node:util";
import colors from "picocolors";

/**
 * `whole` is false where a number is not the one that the example's README shows: what a run with few steps
 * reaches is not held to its bounds. `--record` writes what it reached to examples/results.json. A switch
 * only shows more. What is wrong on the command line ends the program, with one sentence.
 *
 * @param {{ [name: string]: number }} defaults such as `{ steps: 3500 }`, for `--steps 200`
 * @param {string[]} [switches] such as `["draw"]`, for `--draw`
 * @returns {{ [name: string]: number | boolean, whole: boolean, record: boolean }}
 */
export function readArguments(defaults, switches = []) {
  try {
    return parse(defaults, switches);
  } catch (error) {
    console.error(colors.red(`✗ ${error.message}`));
    process.exit(1);
  }
}

function parse(defaults, switches) {
  const options = {};
  for (const name of ["record", ...switches]) options[name] = { type: "boolean", default: false };
  for (const [name, value] of Object.entries(defaults))
    options[name] = { type: "string", default: String(value) };
  const { values } = parseArgs({ options });
  const read = { ...values, whole: true };
  for (const [name, value] of Object.entries(defaults)) {
    const number = Number(values[name]);
    if (!(Number.isInteger(number) && number > 0))
      throw new RangeError(`--${name} must be a whole number above 0, got ${values[name]}`);
    read[name] = number;
    read.whole &&= number === value;
  }
  if (read.record && !read.whole) throw new RangeError("--record is for a whole run, without other options");
  return read;
}
