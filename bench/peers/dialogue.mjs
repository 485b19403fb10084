/** A resident process that answers lines with lines of JSON, one question at a time. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** On one thread. */
const THREADS = { OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };

/**
 * @param {string} program
 * @param {string[]} [args]
 */
export function dialogue(program, args = []) {
  const child = spawn(program, args, {
    env: { ...process.env, ...THREADS },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise((_, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`${program} ended with code ${code}`)));
  });
  ended.catch(() => {});
  child.stdin.on("error", () => {});
  /** @param {string} question */
  const ask = async (question) => {
    child.stdin.write(`${question}\n`);
    const { value, done } = await Promise.race([lines.next(), ended]);
    return done ? ended : JSON.parse(value);
  };
  return { ask, end: () => child.stdin.end() };
}
