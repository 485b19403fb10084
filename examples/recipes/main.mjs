/** `npm start`: runs the recipes, or those that are named, and prints what came of each. */
import colors from "picocolors";
import { attempt, RECIPES } from "./list.mjs";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !RECIPES.includes(name));
if (unknown.length > 0) {
  console.error(`no recipe is called ${unknown.join(", ")}: there are ${RECIPES.join(", ")}`);
  process.exit(1);
}

const MARKS = { passed: colors.green("✓"), "not applicable": "–", failed: colors.red("✗") };
for (const name of RECIPES.filter((recipe) => names.length === 0 || names.includes(recipe))) {
  const { outcome, line } = attempt(name);
  console.log(`${MARKS[outcome]} ${name}: ${outcome === "not applicable" ? `${outcome}: ${line}` : line}`);
  if (outcome === "failed") process.exitCode = 1;
}
