/**
 * Files that two builds may write at once: each appears whole, and is touched only if its content changes.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** The content, or undefined if there is no such file. */
export function read(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

let drafts = 0;

/** Writes into build/, which is on the same file system, and renames: no reader meets half a file. */
export function put(path, content) {
  const bytes = Buffer.from(content);
  if (read(path)?.equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  mkdirSync(join(root, "build"), { recursive: true });
  const draft = join(root, "build", `draft-${process.pid}-${drafts++}`);
  writeFileSync(draft, bytes);
  renameSync(draft, path);
}

/** Every file below a folder by its path in it, with "/" on every platform. */
export function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** Puts files, { path: content }, into a folder, and removes whatever else is in it. */
export function fill(folder, files) {
  for (const [path, content] of Object.entries(files)) put(join(folder, path), content);
  const paths = Object.keys(files);
  for (const path of filesOf(folder)) if (!paths.includes(path)) rmSync(join(folder, path), { force: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).reverse()) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
    if (entry.isDirectory() && !paths.some((file) => file.startsWith(`${path}/`)))
      rmdirSync(join(folder, path));
  }
}
