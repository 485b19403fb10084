/** What the simulation assumes: numbers with their units and where they come from. Each is an option. */
import { parseArgs } from "node:util";
import { table } from "../../../bench/harness/table.mjs";

const PARAMETERS = {
  vocabulary: { value: 128_256, unit: "logits", what: "in a row", from: "Llama 3" },
  element: {
    value: 0.5,
    unit: "ns",
    what: "of a core for a logit",
    from: "assumed; bench/results: 0.6 – 0.8",
  },
  read: { value: 1, unit: "GB/s", what: "that a worker reads", from: "assumed" },
  rows: { value: 4096, unit: "rows", what: "in a job", from: "chosen" },
  queue: { value: 0.00031, unit: "s", what: "of the queue for a job", from: "measured: BullMQ on Redis" },
  reference: { value: 200, unit: "bytes", what: "of a job in the queue", from: "assumed" },
  sigma: { value: 0.3, unit: "", what: "deviation of the logarithm of a job's time", from: "assumed" },
  lock: { value: 30, unit: "s", what: "that a job belongs to its worker", from: "the default of BullMQ" },
  mtbf: { value: 3600, unit: "s", what: "between failures of a worker, on average", from: "assumed, bad" },
  boot: { value: 60, unit: "s", what: "until a dead worker is replaced", from: "assumed" },
  outage: { value: 10, unit: "s", what: "that the queue is away, once", from: "assumed" },
  forgets: { value: 1, unit: "s", what: "before it that are lost", from: "Redis, appendfsync everysec" },
  hop: { value: 0.0002, unit: "s", what: "for a message between machines", from: "assumed" },
  network: { value: 1.25, unit: "GB/s", what: "into a machine", from: "10 Gbit/s" },
  fan: { value: 16, unit: "states", what: "that a node of the tree merges", from: "chosen" },
  runs: { value: 9, unit: "", what: "of which the median is shown, where workers fail", from: "chosen" },
  seed: { value: 1, unit: "", what: "of the first of them", from: "chosen" },
  price: { value: undefined, unit: "", what: "of a core for an hour, in your money", from: "yours" },
};
const WHOLE = ["vocabulary", "rows", "fan", "runs", "seed"];
const MAY_BE_ZERO = ["queue", "reference", "sigma", "boot", "outage", "forgets", "hop", "seed", "price"];

function read(name, text) {
  const value = Number(text);
  const least = MAY_BE_ZERO.includes(name) ? value >= 0 : value > 0;
  const fits =
    least && (name === "mtbf" || value < Infinity) && (!WHOLE.includes(name) || Number.isInteger(value));
  if (text.trim() !== "" && fits) return value;
  const kind = WHOLE.includes(name) ? "a whole number" : "a number";
  const bound = MAY_BE_ZERO.includes(name) ? "of at least 0" : "above 0";
  throw new RangeError(`--${name} must be ${kind} ${bound}, got ${JSON.stringify(text)}`);
}

/** The parameters by name, as the options of a command line say; `help` is true where it was asked for. */
export function readParameters(args) {
  const options = { help: { type: "boolean", default: false } };
  for (const name of Object.keys(PARAMETERS)) options[name] = { type: "string" };
  const { values } = parseArgs({ args, options });
  const parameters = { help: values.help };
  for (const [name, { value }] of Object.entries(PARAMETERS))
    parameters[name] = values[name] === undefined ? value : read(name, values[name]);
  return parameters;
}

/** What `--help` prints. */
export function help() {
  const rows = Object.entries(PARAMETERS).map(([name, { value, unit, what, from }]) => [
    `--${name}`,
    value === undefined ? "–" : `${value} ${unit}`.trim(),
    what,
    from,
  ]);
  return table(["option", "default", "", "where it comes from"], rows);
}
