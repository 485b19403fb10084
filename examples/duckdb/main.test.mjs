/** `npm start`, of a tenth of the rows, prints what the READMEs show. Its floors are those of whole runs. */
import { test } from "node:test";
import { assertShown, run } from "../shared/readme.mjs";

test("npm start prints what the READMEs show", () => {
  const { stdout } = run(import.meta.dirname, ["--rows", "10000", "--rounds", "1"]);
  assertShown(import.meta.dirname, stdout);
});
