/**
 * Takes turns where a turn may have to be awaited: in another process, or to let a page breathe. Imports
 * nothing, so that a page can load it.
 */

/**
 * @typedef {{ name: string, turn: () => number | Promise<number> }} Player
 *   A turn gives its nanoseconds an element.
 */

/**
 * The nanoseconds an element of every round, by contestant. Each round starts with the next contestant; round
 * −1 warms up and does not count.
 */
export async function takeTurns(players, rounds) {
  const entries = players.map(({ name, turn }) => ({ name, turn, ns: /** @type {number[]} */ ([]) }));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < entries.length; i++) {
      const e = entries[(round + 1 + i) % entries.length];
      const ns = await e.turn();
      if (round >= 0) e.ns.push(ns);
    }
  }
  return entries.map(({ name, ns }) => ({ name, ns }));
}
