/** `npm run write`: poems from the committed checkpoint, at once. It needs neither corpus nor training. */
import { parseArgs } from "node:util";
import colors from "picocolors";
import { create } from "../matmul/index.mjs";
import { portableEngine } from "../shared/engines.mjs";
import { loadCheckpoint } from "./checkpoint.mjs";
import { createCoder } from "./corpus.mjs";
import { createPoet, linesOf } from "./poems.mjs";

const HELP = `Writes poems after the committed model.

npm run write -- [options]

  --tune 浣溪沙        the name of the tune
  --opening 小楼       how the poem begins, which by default is open
  --poems 3            how many
  --seed 1             of the first; each poem after it has the next
  --temperature 0.9    0 takes the likeliest character
  --top-k, --top-p, --min-p, --top-n-sigma, --frequency-penalty
                       options of wasmax/sampling, none of them by default
  --help               this`;

/** The options of wasmax/sampling, by their names on the command line. */
const SAMPLING = {
  temperature: "temperature",
  "top-k": "topK",
  "top-p": "topP",
  "min-p": "minP",
  "top-n-sigma": "topNSigma",
  "frequency-penalty": "frequencyPenalty",
};

const text = (value) => ({ type: "string", default: value });
const { values } = parseArgs({
  options: {
    tune: text("浣溪沙"),
    opening: text(""),
    poems: text("3"),
    seed: text("1"),
    ...Object.fromEntries(Object.keys(SAMPLING).map((name) => [name, { type: "string" }])),
    temperature: text("0.9"),
    help: { type: "boolean", default: false },
  },
});

function number(name) {
  const value = Number(values[name]);
  if (values[name].trim() === "" || Number.isNaN(value))
    throw new RangeError(`--${name} must be a number, got ${values[name]}`);
  return value;
}

async function write() {
  const poems = number("poems");
  if (!(Number.isInteger(poems) && poems > 0))
    throw new RangeError(`--poems must be a whole number above 0, got ${values.poems}`);
  const asked = Object.entries(SAMPLING).filter(([name]) => values[name] !== undefined);
  const options = Object.fromEntries(asked.map(([name, option]) => [option, number(name)]));
  // Its bits are the same on every machine, and so are the poems of a seed.
  const engine = portableEngine();
  const matmul = await create();
  const { size, vocabulary, parameters } = loadCheckpoint(matmul);
  const poem = createPoet({ engine, matmul, size, parameters, coder: createCoder(vocabulary) });
  for (let i = 0; i < poems; i++) {
    const seed = number("seed") + i;
    console.log(`\n${colors.bold(values.tune)}  ${colors.dim(`seed ${seed}`)}`);
    console.log(linesOf(poem(values.tune, values.opening, options, seed)));
  }
}

if (values.help) console.log(HELP);
else await write();
