/** Writes the results whole or not at all: an interrupted run leaves the last run's file as it was. */
import { accessSync, constants, lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";

/** Beside the file, because a rename is atomic within a file system only. */
const temporary = (file) => `${file}.${process.pid}.tmp`;

/**
 * Throws now what `save` would throw after minutes of measuring.
 *
 * @param {string} file
 */
export function checkWritable(file) {
  try {
    if (file === "") throw new Error("the name is empty");
    const there = lstatSync(file, { throwIfNoEntry: false });
    // A rename would replace a link, /dev/stdout for one, instead of what it points to.
    if (there && !there.isFile()) throw new Error("it is there and is no regular file");
    if (there) accessSync(file, constants.W_OK);
    writeFileSync(temporary(file), "", { flag: "wx" });
    rmSync(temporary(file));
  } catch (error) {
    throw new Error(`--json cannot write ${JSON.stringify(file)}: ${error.message}`);
  }
}

/**
 * @param {string} file
 * @param {unknown} results
 */
export function save(file, results) {
  try {
    writeFileSync(temporary(file), `${JSON.stringify(results, null, 2)}\n`);
    renameSync(temporary(file), file);
  } catch (error) {
    rmSync(temporary(file), { force: true });
    throw error;
  }
}
