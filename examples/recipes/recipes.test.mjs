/** `npm test`: each recipe prints what the READMEs show; folders, lock file and READMEs agree. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { run, shownIn } from "../shared/readme.mjs";
import { attempt, RECIPES } from "./list.mjs";

const here = import.meta.dirname;
const READMES = ["README.md", "README.zh-CN.md"];
const shown = READMES.map((readme) => shownIn(here, readme).trim().split("\n"));
const read = (path) => readFileSync(join(here, path), "utf8");

describe("node NAME/main.mjs prints what the READMEs show", () => {
  RECIPES.forEach((name, i) => {
    test(name, (t) => {
      const { outcome, line } = attempt(name);
      assert.notEqual(outcome, "failed", line);
      if (outcome === "not applicable") return t.skip(line);
      for (const lines of shown) assert.equal(`✓ ${name}: ${line}`, lines[i]);
    });
  });
});

test("npm start runs those that are named, in its own order, and knows no others", () => {
  const { status, stdout } = run(here, ["arrow", "ndarray"]);
  assert.equal(status, 0);
  assert.deepEqual(stdout.match(/^. \w+/gm), ["✓ ndarray", "✓ arrow"]);
  const wrong = run(here, ["numpy"]);
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /^no recipe is called numpy: there are onnxruntime-node, /);
});

test("the list, the folders, the workspaces and both tables name the same recipes", () => {
  const isRecipe = (name) => existsSync(join(here, name, "package.json")) && name !== "node_modules";
  assert.deepEqual([...RECIPES].sort(), readdirSync(here).filter(isRecipe).sort());
  assert.deepEqual(JSON.parse(read("package.json")).workspaces, RECIPES);
  for (const readme of READMES) {
    const rows = [...read(readme).matchAll(/^\| \[`(.+?)`\]\((.+?)\/(.+?)\) \|.*\| (\d+) \|$/gm)];
    assert.deepEqual(
      rows.map(([, , folder]) => folder),
      RECIPES,
      readme,
    );
    for (const [, label, folder, file] of rows) {
      assert.equal(label, folder);
      assert.ok(existsSync(join(here, folder, file)), `${folder}/${file}`);
    }
  }
});

test("the lock file has no hosts and no paths of a machine, and wasmax is this repository's", () => {
  const lock = JSON.parse(read("package-lock.json"));
  for (const [path, { resolved, link }] of Object.entries(lock.packages)) {
    assert.ok(resolved === undefined || link, path);
    if (link) assert.ok(resolved === "../.." || RECIPES.includes(resolved), `${path}: ${resolved}`);
  }
  assert.equal(lock.packages["node_modules/wasmax"].resolved, "../..");
  for (const name of RECIPES)
    assert.equal(JSON.parse(read(`${name}/package.json`)).dependencies.wasmax, "file:../../..");
});
