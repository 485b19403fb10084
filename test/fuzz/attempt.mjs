/** Makes a prepared call, right or spoilt, and finds what is wrong with what came of it. */

/** What is wrong, found while a call is made. */
export class Finding extends Error {}

const describe = (error) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
const documented = (error) =>
  (error instanceof TypeError || error instanceof RangeError) && error.message.startsWith("wasmax: ");

/** What is not a documented error is thrown on. */
export function refused(call) {
  let y;
  try {
    y = call();
  } catch (error) {
    if (!documented(error))
      throw new Error(`an error that is not documented (${describe(error)})`, { cause: error });
    return;
  }
  throw new Error(`no error, but ${String(y)}`);
}

/** What may come of a call: whether it may answer, and which errors it may throw. */
function allowed(expected) {
  if (expected?.may) return { answer: true, error: (e) => e === expected.may || documented(e) };
  if (expected?.names !== undefined)
    return {
      answer: false,
      error: (e) => documented(e) && [expected.names].flat().some((name) => e.message.includes(name)),
    };
  if (expected?.either) return { answer: false, error: (e) => e === expected.either || documented(e) };
  if (expected?.plain)
    return { answer: false, error: (e) => e.message.startsWith(`wasmax: ${expected.plain}`) };
  if (expected instanceof Error) return { answer: false, error: (e) => e === expected };
  return { answer: expected !== "error", error: (e) => expected !== "ok" && documented(e) };
}

/**
 * Makes the `call` of p, of which `expected` must come; `judge` says what is wrong with results, `seen` is
 * told whether it was an answer or an error. Returns the results.
 */
export function attempt(p, expected, { call, judge, seen }) {
  let results;
  let error;
  p.calling = true;
  try {
    results = p.around(call);
  } catch (e) {
    if (e instanceof Finding) throw e;
    error = e ?? new Error("threw nothing");
  }
  p.calling = false;
  const fail = (problem) => {
    throw new Error(`${problem}${error ? ` (${describe(error)})` : ""}`, { cause: error });
  };
  const may = allowed(expected);
  seen(error ? "error" : "answer");
  if (error === undefined && !may.answer)
    fail(expected?.names === undefined ? "no error" : `no error that names ${expected.names}`);
  if (error !== undefined && !may.error(error))
    fail(
      expected === "ok"
        ? "an error where there should be none"
        : expected?.names !== undefined && documented(error)
          ? `an error that does not name ${expected.names}`
          : "an error that is not documented",
    );
  const written =
    error === undefined ? [p.out, p.soft, ...(p.outs ?? [])].filter((array) => array !== undefined) : [];
  const changed = p.arrays.changed(written);
  if (changed !== undefined) fail(changed);
  if (error === undefined && expected === "ok") {
    const wrong = judge(results);
    if (wrong !== undefined) fail(wrong);
  }
  return results;
}
