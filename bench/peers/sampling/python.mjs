/** PyTorch in a resident process: of the Python that has it. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporary } from "../../../test/package/runtimes/stage.mjs";
import { dialogue } from "../dialogue.mjs";

const NAME = "PyTorch";

/** A distribution installs its PyTorch for its own Python, which may not be the first in PATH. */
async function first() {
  const reasons = [];
  for (const python of ["python3", "/usr/bin/python3"]) {
    const { ask, end } = dialogue(python, [fileURLToPath(new URL("child.py", import.meta.url))]);
    try {
      const { versions, missing } = await ask(JSON.stringify({ do: "versions" }));
      if (missing === null) return { ask, end, versions };
      reasons.push(missing);
    } catch (error) {
      reasons.push(error.message);
    }
    end();
  }
  throw new Error(reasons[0]);
}

export async function openPython() {
  let child;
  try {
    child = await first();
  } catch (error) {
    return {
      versions: {},
      missing: [{ peer: NAME, reason: error.message }],
      drawers: () => [],
      end() {},
    };
  }
  const ask = (question) => child.ask(JSON.stringify(question));
  const file = join(temporary("sampling"), "rows");
  let there;

  /** @returns {Promise<import("./settings.mjs").Drawer[]>} */
  async function drawers(rows, setting) {
    const set = async () => {
      if (there !== rows) {
        writeFileSync(file, Buffer.concat(rows.map((x) => new Uint8Array(x.buffer))));
        await ask({ do: "rows", file, count: rows.length });
        there = rows;
      }
      await ask({ do: "set", setting });
    };
    await set();
    return [
      {
        name: NAME,
        package: "torch",
        draw: async (times) => {
          await set();
          return ask({ do: "draw", times });
        },
        timed: (ms) => ask({ do: "timed", ms }),
      },
    ];
  }
  return { versions: child.versions, missing: [], drawers, end: child.end };
}
