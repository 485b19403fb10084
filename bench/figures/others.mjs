/** Tables of the other results: floors of all of them, browsers, the limit, the rest of the family. */
import { digits } from "../harness/table.mjs";
import { distinct, factor, median, sizes, table } from "./markdown.mjs";

const LOOP = "plain loop";

/**
 * Some results give their floors in words, "at most 5 ms"; a number is the least factor.
 *
 * @param {any[]} all Results that have floors.
 */
export function floors(all, say) {
  const rows = all.flatMap((results) => results.floors ?? []);
  const floor = (f) => (typeof f === "string" ? f : `at least ${factor(f)}`);
  return table(
    ["", say("measured"), say("floor"), say("holds")],
    rows.map((f) => [
      f.row,
      digits(median(f.value)),
      floor(f.floor),
      f.holds ? say("yes") : `**${say("no")}**`,
    ]),
  );
}

/** How many times faster than the plain loop each engine is. */
export function browsers(results) {
  const all = results.browsers;
  const names = distinct(all.flatMap((b) => b.sizes.map((s) => s.name)));
  const engines = distinct(
    all.flatMap((b) => b.sizes.flatMap((s) => s.contestants.map((c) => c.name))),
  ).filter((name) => name !== LOOP);
  const cell = (b, size) => {
    const contestants = b.sizes.find((s) => s.name === size)?.contestants ?? [];
    return engines
      .map((name) => contestants.find((c) => c.name === name))
      .map((c) => (c === undefined ? "–" : factor(c.timesFaster.median)))
      .join(" · ");
  };
  const first = (name) => all.flatMap((b) => b.sizes).find((s) => s.name === name);
  const title = ({ function: called, dtype, shape }) =>
    `\`${called}\`${dtype === undefined || dtype === "float32" ? "" : ` ${dtype}`}, ${sizes(shape)}`;
  return table(
    [engines.join(" · "), ...all.map((b) => `${b.name} ${b.version}`)],
    names.map((name) => [title(first(name)), ...all.map((b) => cell(b, name))]),
  );
}

/** ns/element of the kernels and of the same in C. */
export function limit(results, say) {
  const names = distinct(results.sizes.flatMap((s) => s.contestants.map((c) => c.name)));
  const cell = (s, name) => {
    const c = s.contestants.find((other) => other.name === name);
    return c === undefined ? "" : digits(c.nsPerElement.median);
  };
  return table(
    [say("ns/element"), ...names],
    results.sizes.map((s) => [sizes(s.shape), ...names.map((name) => cell(s, name))]),
  );
}

/** A line a group: everybody's time as a multiple of the first one's. */
export function family({ groups }, say) {
  const lines = groups.flatMap(({ title, results }) => {
    const runs = [];
    // A group may have several that others are held against: those of share 1.
    for (const r of results) {
      if (r.share.rounds.every((v) => v === 1)) runs.push({ first: r.name, rest: [] });
      else runs.at(-1).rest.push(`${r.name}: ${digits(r.share.median)}`);
    }
    return runs.map(({ first, rest }) => [
      title.endsWith(first) ? title : `${title}, ${say(first)}`,
      rest.join(" · "),
    ]);
  });
  return table([say("against"), say("times its time")], lines).replace("--:|", "---|");
}

/** Many short rows: a table an engine, of time as a multiple of the loop's. */
export function short({ results }, say) {
  const engines = distinct(results.map(({ engine }) => engine));
  const title = (name) => (name.startsWith("…") ? say(name) : `\`${name}\``);
  return engines
    .map((engine) => {
      const own = results.filter((r) => r.engine === engine);
      const functions = own.filter((r) => r.function !== "axes");
      const lengths = functions[0].sizes.map(({ n }) => String(n));
      const cells = ({ sizes }) => sizes.map(({ share }) => digits(share.median));
      const head = `${engine}; ${say("rows of")} n = `;
      const rows = functions.map((r) => [title(r.function), ...cells(r)]);
      const axes = own.find((r) => r.function === "axes");
      const list = axes?.sizes.map(
        ({ name, share }) => `${name.replace("axis", say("axis"))} ${digits(share.median)}`,
      );
      return [table([head, ...lengths], rows), list && `\`softmax\`: ${list.join(" · ")}`]
        .filter(Boolean)
        .join("\n\n");
    })
    .join("\n\n");
}
