/**
 * `npm run fuzz -- --seconds N [--seed S]`: random calls of every public function on every engine of this
 * host, right and wrong ones, against a plain reference. `--case JSON` runs the one that a report names. The
 * calls are made in a worker, so that one that does not end is still reported.
 */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import fc from "fast-check";

const BATCH = 50;
// A batch takes 0.2 s, its longest rows 0.9 s each; this is 20 times as long, for a machine with other work.
const PATIENCE = 180_000;
/** From so many cases on every category has to have occurred with every function that knows it. */
const MANY = 90_000;

function readArguments(argv) {
  const of = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const seconds = Number(of("--seconds") ?? 30);
  const seed = Number(of("--seed") ?? Math.floor(Math.random() * 2 ** 31));
  if (!(seconds > 0) || !Number.isInteger(seed)) {
    console.log("usage: npm run fuzz -- [--seconds N] [--seed S] [--case JSON]");
    process.exit(2);
  }
  return { seconds, seed, one: of("--case") };
}

async function work({ seconds, seed, one }) {
  const { cases } = await import("./cases.mjs");
  const { counts, ENGINES, run } = await import("./run.mjs");
  const { report } = await import("./coverage.mjs");
  const done = () => parentPort.postMessage({ done: counts, engines: ENGINES, ...report(ENGINES) });
  if (one !== undefined) {
    run(JSON.parse(one));
    return done();
  }
  const property = fc.property(cases(ENGINES), run);
  for (const end = Date.now() + 1000 * seconds; Date.now() < end; seed++) {
    parentPort.postMessage({ seed });
    const { failed, counterexample, errorInstance, numShrinks } = fc.check(property, {
      seed,
      numRuns: BATCH,
    });
    if (failed)
      return parentPort.postMessage({ seed, failure: counterexample[0], error: errorInstance, numShrinks });
  }
  done();
}

function watch(options) {
  const start = Date.now();
  console.log(`fuzz: seed ${options.seed}, ${options.seconds} s, Node ${process.versions.node}`);
  const worker = new Worker(new URL(import.meta.url), { workerData: options });
  let { seed } = options;
  let timer;
  const stop = (code) => {
    clearTimeout(timer);
    process.exitCode = code;
    worker.terminate();
  };
  const patient = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.log(
        `a call among the ${BATCH} of --seed ${seed} has not ended, or not been made smaller,`,
        `in ${PATIENCE / 1000} s`,
      );
      stop(1);
    }, PATIENCE);
  };
  patient();
  worker.on("error", (error) => {
    console.log(`--seed ${seed}:`, error);
    stop(1);
  });
  worker.on("message", (m) => {
    seed = m.seed ?? seed;
    patient();
    if (m.failure !== undefined) {
      console.log(
        `FAILED at --seed ${seed}, made smaller ${m.numShrinks} times: ${m.error.message}`,
        `\n${m.error.cause?.stack ?? ""}`,
      );
      console.log(`npm run fuzz -- --case '${JSON.stringify(m.failure)}'`);
      stop(1);
    }
    if (m.done !== undefined) {
      const { cases, answers, errors } = m.done;
      const took = (Date.now() - start) / 1000;
      console.log(
        `${cases} cases, ${Math.round(cases / took)} a second, on ${m.engines.join(", ")}:`,
        `${answers} answers, ${errors} errors, all as they should be`,
      );
      if (options.one !== undefined) return stop(0);
      for (const line of m.lines) console.log(line);
      const never =
        m.missing.length > 0
          ? `${m.missing.length} that did not occur: ${m.missing.slice(0, 20).join("; ")}`
          : "all have occurred";
      console.log(`categories by function: ${never}`);
      stop(cases >= MANY && m.missing.length > 0 ? 1 : 0);
    }
  });
}

if (isMainThread) watch(readArguments(process.argv.slice(2)));
else await work(workerData);
