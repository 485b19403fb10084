/**
 * Processes that end with this one, however it ends: each has a keeper, a small process of Node, that kills
 * it when its channel to here closes, which the system does even after SIGKILL.
 */
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";

const KEEPER = "--keep";
const self = fileURLToPath(import.meta.url);
const kept = new Set();
/** The status of the signal that told this process to end. */
let told;

/**
 * Starts a command. Rejects where there is no such one, with `code` ENOENT.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, uid?: number, gid?: number, cwd?: string, log?: string, quiet?: boolean }}
 *   [options] `log` is a file for what it prints; where there is none, `quiet` leaves its errors alone.
 */
export async function keep(command, args, { env = process.env, log, quiet = false, ...options } = {}) {
  const output = log ? openSync(log, "a") : "inherit";
  const keeper = fork(self, [KEEPER, JSON.stringify({ command, args, options })], {
    env,
    stdio: ["ignore", quiet && !log ? "ignore" : output, output, "ipc"],
  });
  if (log) closeSync(output);
  const ended = once(keeper, "exit");
  const [{ pid, code }] = await Promise.race([
    once(keeper, "message"),
    ended.then(() => [{ code: "EEXIT" }]),
  ]);
  if (code) throw Object.assign(new Error(`${command}: ${code}`), { code });
  const it = {
    pid,
    ended,
    running: true,
    /** Sends a signal and waits for the end. */
    async end(signal = "SIGKILL") {
      if (it.running) process.kill(pid, signal);
      await ended;
    },
  };
  kept.add(it);
  ended.then(() => {
    it.running = false;
    kept.delete(it);
  });
  return it;
}

/** Ends all of them. */
export const endAll = () => Promise.all([...kept].map((it) => it.end().catch(() => {})));

/** Ends all of them when this process is told to end, and does `last` after it. */
export function endOnSignals(last = () => {}) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])
    process.once(signal, async () => {
      told ??= code;
      await endAll();
      await last();
      process.exit(code);
    });
}

/**
 * Ends this process: with the status of a signal that came first, whose end of the others looks like a fault.
 */
export const exit = (status) => process.exit(told ?? status);

if (process.argv[2] === KEEPER) {
  const { command, args, options } = JSON.parse(process.argv[3]);
  // Ctrl-C goes to all processes of a terminal: the keeper ends after what it keeps.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  // Its parent may have ended before it was here: then no event tells it.
  if (!process.connected) process.exit();
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  process.on("disconnect", () => child.kill("SIGKILL"));
  // The parent may end at any time: what cannot be sent is no error.
  const tell = (message, then = () => {}) => process.connected && process.send(message, then);
  child.on("error", ({ code }) => tell({ code }, () => process.exit(1)));
  child.on("spawn", () => tell({ pid: child.pid }));
  child.on("exit", () => process.exit(0));
}
