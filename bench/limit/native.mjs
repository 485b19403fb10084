/** The C contestants: compiles them and asks for turns in a resident process. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { run } from "../../test/package/runtimes/processes.mjs";
import { temporary } from "../../test/package/runtimes/stage.mjs";

const here = import.meta.dirname;
// Forbids contraction: a multiply and an add stay two operations where the source has two.
const FLAGS = ["-O3", "-ffp-contract=off"];

/** Compiles; returns the program's path and the compiler's name. */
async function compile() {
  const folder = temporary("limit");
  const [version] = (await run("gcc", ["--version"])).split("\n");
  const objects = [];
  for (const [name, ...flags] of [["sse41", "-msse4.1"], ["avx2", "-mavx2", "-mfma"], ["main"]]) {
    const object = join(folder, `${name}.o`);
    await run("gcc", [...FLAGS, ...flags, "-c", join(here, `${name}.c`), "-o", object]);
    objects.push(object);
  }
  const program = join(folder, "limit");
  await run("gcc", [...objects, "-o", program]);
  return { program, gcc: version };
}

/** Starts the program. It ends with its input, so with this process at the latest. */
export async function startNative() {
  const { program, gcc } = await compile();
  const child = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
  /** @type {Buffer[]} */
  let chunks = [];
  let had = 0;
  let wanted = Infinity;
  /** @type {(error?: Error) => void} */
  let settle = () => {};
  let gone = /** @type {Error | undefined} */ (undefined);
  child.stdout.on("data", (chunk) => {
    chunks.push(chunk);
    had += chunk.length;
    if (had >= wanted) settle();
  });
  const end = (what) => {
    gone ??= new Error(`the C program ended: ${what}`);
    settle(gone);
  };
  child.on("error", end).on("exit", (code, signal) => end(signal ?? code));
  child.stdin.on("error", end);

  /** The next `bytes` of its output. */
  async function take(bytes) {
    if (gone) throw gone;
    if (had < bytes) {
      wanted = bytes;
      await new Promise((done, fail) => {
        settle = (error) => (error ? fail(error) : done(undefined));
      });
      wanted = Infinity;
    }
    const all = Buffer.concat(chunks);
    chunks = [all.subarray(bytes)];
    had -= bytes;
    return all.subarray(0, bytes);
  }
  const ask = async (line) => {
    child.stdin.write(`${line}\n`);
    return (await take(8)).readDoubleLE();
  };
  return {
    gcc,
    has: async (name) => (await ask(`has ${name}`)) === 1,
    /**
     * Sets the logits of all runs that follow.
     * @param {Float32Array} x
     */
    set(x) {
      child.stdin.write(`set ${x.length}\n`);
      child.stdin.write(new Uint8Array(x.slice().buffer));
    },
    /** The result of one run. */
    async once(name, [rows, n]) {
      child.stdin.write(`run ${name} ${rows} ${n}\n`);
      return new Float32Array(new Uint8Array(await take(4 * rows * n)).buffer);
    },
    /** The nanoseconds an element of a turn. */
    turn: async (name, [rows, n], ms) => (await ask(`turn ${name} ${rows} ${n} ${ms}`)) / (rows * n),
    end: () => child.stdin.end(),
  };
}
