/** Programs that are started, and end: by themselves, in time or not. */
import { spawn } from "node:child_process";

/** The environment of a stranger: nothing of the npm script that started this. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(NODE_|npm_(package|lifecycle|config_local_prefix))/.test(name),
  ),
);

/** Something that a row needs is not installed. */
export class Missing extends Error {}

/** What still runs, to be ended with this program. */
const running = new Set();
process.on("exit", () => {
  for (const kill of running) kill("SIGKILL");
});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => process.exit(1));

/** Starts a program in a process group of its own, which `end` ends with all that it has started. */
export function start(command, args, { cwd, stdio = ["ignore", "pipe", "pipe"], more = {} } = {}) {
  const child = spawn(command, args, { cwd, env: { ...env, ...more }, stdio, detached: true });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"])
    child[name]?.setEncoding("utf8").on("data", (text) => (output[name] += text));
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended.
    }
  };
  if (child.pid !== undefined) running.add(signal);
  const ended = new Promise((done) => {
    const finish = (outcome) => {
      running.delete(signal);
      done(outcome);
    };
    child.on("close", finish).on("error", finish);
  });
  const end = async () => {
    if (child.pid === undefined) return;
    signal("SIGTERM");
    const late = setTimeout(() => signal("SIGKILL"), 3000);
    await ended;
    clearTimeout(late);
    signal("SIGKILL");
  };
  return { child, output, ended, end };
}

/** Runs a program to its end and gives what it printed; any exit code but 0 is an error. */
export async function run(command, args, { cwd, timeout = 600_000 } = {}) {
  const { output, ended, end } = start(command, args, { cwd });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeout);
  const code = await ended;
  clearTimeout(timer);
  if (code instanceof Error) throw code.code === "ENOENT" ? new Missing(`${command} is not installed`) : code;
  if (late) throw new Error(`${command} took more than ${timeout / 1000} s`);
  if (code !== 0)
    throw new Error(`${[command, ...args].join(" ")} ended with ${code}\n${output.stdout}${output.stderr}`);
  return output.stdout;
}

/** Does jobs in their order, two at a time: CI has two cores, and a row keeps one busy. */
export async function twoAtATime(jobs) {
  const queue = jobs.values();
  const lane = async () => {
    for (const job of queue) await job();
  };
  await Promise.all([lane(), lane()]);
}

/** A promise, but not for ever. */
export async function within(seconds, what, promise) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} took more than ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks until there is an answer that is not undefined. */
export async function until(seconds, what, ask) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${what} took more than ${seconds} s`);
}
