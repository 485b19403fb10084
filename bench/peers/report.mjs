/** The results as tables for the terminal. */
import colors from "picocolors";
import { digits, quartiles, table } from "../harness/table.mjs";

const title = ({ function: name, shape, axis }) =>
  colors.cyan(
    `${name}, ${shape.map((v) => v.toLocaleString("en")).join(" × ")}${axis < 0 ? "" : `, axis ${axis}`}`,
  );

/**
 * Time as a multiple of wasmax's: red where a peer is faster.
 * @param {import("../harness/rounds.mjs").Spread} s
 */
function against(s) {
  const colour = s.q3 < 1 ? colors.red : s.q1 > 1 ? colors.green : String;
  return colour(`${digits(s.median)}×`);
}

export function groupTable(group) {
  const head = [
    "",
    "ns/element",
    "quartiles",
    "of wasmax's time",
    "faster than the loop",
    "largest error, ULP",
    "",
  ];
  const rows = group.contestants.map((c) => [
    c.name,
    digits(c.nsPerElement.median),
    quartiles(c.nsPerElement),
    against(c.timesWasmax),
    `${digits(c.timesFasterThanLoop.median)}×`,
    c.ulp === null ? "" : c.ulp < 1000 ? digits(c.ulp) : Math.round(c.ulp).toLocaleString("en"),
    c.note ?? "",
  ]);
  const skipped = group.skipped.map(({ peer, reason }) => colors.yellow(`${peer} ${reason}\n`));
  return `${title(group)}\n${table(head, rows)}\n${skipped.join("")}`;
}

export function smallTable(small) {
  const tables = [false, true].map((out) => {
    const groups = small.filter((s) => s.out === out);
    const rows = groups.map(({ n, contestants }) => [
      String(n),
      ...contestants.map((c) => digits(c.nsPerCall.median)),
    ]);
    const text = out ? "to an array of the caller's" : "allocating the result";
    const head = ["n", ...groups[0].contestants.map((c) => c.name)];
    return `${colors.cyan(`softmax of short rows, ${text}, ns a call`)}\n${table(head, rows)}\n`;
  });
  return tables.join("\n");
}

export function startupTable(startup) {
  const rows = startup.map(({ name, ms }) => [name, digits(ms.median), quartiles(ms)]);
  const title = colors.cyan("From import to the first result, in a fresh process");
  return `${title}\n${table(["", "ms", "quartiles"], rows)}\n`;
}

export function floorTable(floors) {
  const rows = floors.map(({ row, value, floor, holds }) => [
    row,
    digits(value),
    floor,
    holds ? colors.green("holds") : colors.red("does not hold"),
  ]);
  return `${colors.cyan("Floors")}\n${table(["", "median", "floor", ""], rows)}\n`;
}
