/** Which examples are meant, and whether their packages are there. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { EXAMPLES } from "../../examples/list.mjs";

export const root = resolve(import.meta.dirname, "../../examples");

/** The examples of these names, or all, in the order of the list. An unknown name ends the program. */
export function chosen(names) {
  const unknown = names.filter((name) => !EXAMPLES.some((example) => example.name === name));
  if (unknown.length > 0) {
    const known = EXAMPLES.map(({ name }) => name).join(", ");
    console.error(`no example is called ${unknown.join(", ")}: there are ${known}`);
    process.exit(1);
  }
  return EXAMPLES.filter(({ name }) => names.length === 0 || names.includes(name));
}

/** The folders whose packages it reads and which are not there yet: its own, and that of another example. */
export function missing({ name, after }) {
  return [after, name].filter((folder) => {
    if (folder === undefined) return false;
    const cwd = join(root, folder);
    return existsSync(join(cwd, "package-lock.json")) && !existsSync(join(cwd, "node_modules"));
  });
}
