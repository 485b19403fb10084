/** The table "options × functions" of a document. */
import { readFileSync } from "node:fs";

export interface OptionsTable {
  readonly functions: readonly string[];
  /** The functions that take each option. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
const plain = (cell: string) => {
  const name = /^`(\w+)`$/.exec(cell)?.[1];
  if (name === undefined) throw new Error(`expected a name in backticks, got ${cell}`);
  return name;
};

/** Reads it; whatever is not a • or empty is an error. */
export function readOptionsTable(file: string): OptionsTable {
  const lines = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8").split("\n");
  const heads = lines.flatMap((line, i) =>
    line.startsWith("|") && line.includes("`nllLoss`") && line.includes("`softmax`") ? [i] : [],
  );
  const [head] = heads;
  if (head === undefined || heads.length > 1)
    throw new Error(`${file} must have one table of options and functions, has ${heads.length}`);
  const functions = cellsOf(lines[head] as string)
    .slice(1)
    .map(plain);
  const options = new Map<string, readonly string[]>();
  for (let i = head + 2; lines[i]?.startsWith("|"); i++) {
    const [name, ...cells] = cellsOf(lines[i] as string);
    const option = plain(name as string);
    if (options.has(option) || cells.length !== functions.length)
      throw new Error(`the row of ${option} in ${file}`);
    for (const cell of cells)
      if (cell !== "•" && cell !== "") throw new Error(`${cell} in the row of ${option} in ${file}`);
    options.set(
      option,
      functions.filter((_, j) => cells[j] === "•"),
    );
  }
  return { functions, options };
}
