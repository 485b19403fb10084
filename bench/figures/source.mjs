/** The line under a table: machine, versions and date, without which its figures mean nothing. */

/**
 * @param {any} results Of one file.
 * @param {string} link To the file.
 * @param {import("./words.mjs").Say} say
 * @param {boolean} peers Whether versions other than that of wasmax matter.
 */
export function source(results, link, say, peers) {
  const { cpu, cores, platform, node, v8, wasmax, date } = results.host;
  const others = Object.entries(peers ? results.versions : {}).filter(([name]) => name !== "wasmax");
  const parts = [
    `${cpu}, ${cores} ${cores === 1 ? "core" : "cores"}, ${platform}`,
    `Node ${node}, V8 ${v8}`,
    `wasmax ${wasmax}`,
    ...(results.gcc ? [results.gcc] : []),
    ...(others.length > 0 ? [others.map(([name, version]) => `${name} ${version}`).join(", ")] : []),
    date.slice(0, 10),
    say.rounds(results.rounds, results.turnMs),
    ...(results.missing?.length > 0
      ? [say.missing(results.missing.map((m) => m.peer ?? m.name ?? m.engine).join(", "))]
      : []),
    `[${link.split("/").at(-1)}](${link})`,
  ];
  return say.source(parts.join(" · "));
}
