/** llama.cpp's chain of samplers, of the library that npm has for node-llama-cpp, by a program in C. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../../test/package/runtimes/processes.mjs";
import { temporary } from "../../../test/package/runtimes/stage.mjs";
import { dialogue } from "../dialogue.mjs";
import { version } from "../versions.mjs";

const NAME = "llama.cpp";
const PACKAGE = "@node-llama-cpp/linux-x64";

/** Compiles; returns the program. */
async function compile(folder) {
  const bins = fileURLToPath(new URL(`../node_modules/${PACKAGE}/bins/linux-x64`, import.meta.url));
  if (!existsSync(bins)) throw new Error(`${PACKAGE} is not for this platform`);
  const library = readdirSync(bins).find((file) => /^libllama\.v.*\.so$/.test(file));
  const program = join(folder, "llama");
  const source = fileURLToPath(new URL("llama.c", import.meta.url));
  const linked = [join(bins, library), `-Wl,-rpath,${bins}`, "-Wl,--allow-shlib-undefined"];
  await run("gcc", ["-O3", "-std=c11", source, "-o", program, ...linked]);
  const { llamaCpp } = JSON.parse(readFileSync(join(bins, "_nlcBuildMetadata.json"), "utf8")).buildOptions;
  return { program, release: llamaCpp.release };
}

export async function openLlama() {
  const folder = temporary("llama");
  let made;
  try {
    made = await compile(folder);
  } catch (error) {
    const reason = error.message.split("\n")[0];
    return { versions: {}, missing: [{ peer: NAME, reason }], drawers: () => [], end() {} };
  }
  const { ask, end } = dialogue(made.program);
  const file = join(folder, "rows");
  let there;

  /** @returns {Promise<import("./settings.mjs").Drawer[]>} */
  async function drawers(rows, { topK = 0, topP = 1, minP = 0, temperature = 1 }) {
    const set = async () => {
      if (there !== rows) {
        writeFileSync(file, Buffer.concat(rows.map((x) => new Uint8Array(x.buffer))));
        await ask(`rows ${rows.length} ${rows[0].length} ${file}`);
        there = rows;
      }
      await ask(`chain ${topK} ${topP} ${minP} ${temperature}`);
    };
    await set();
    return [
      {
        name: NAME,
        package: PACKAGE,
        temperatureLast: true,
        draw: async (times) => {
          await set();
          return ask(`draw ${times}`);
        },
        timed: (ms) => ask(`turn ${ms}`),
      },
    ];
  }
  return { versions: { [PACKAGE]: version(PACKAGE), [NAME]: made.release }, missing: [], drawers, end };
}
