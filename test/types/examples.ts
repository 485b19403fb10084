/**
 * Examples in docstrings: statements in a fenced ts block. What an expression gives stands behind it:
 *
 *     softmax([1, 2, 3]); // [0.0900, 0.2447, 0.6652]
 *
 * A number with digits behind the point is compared after rounding to as many, one without exactly. Arrays
 * are `[…]` or, with their kind, `Float32Array […]`; objects `{ key: value }`; and an error
 * `RangeError: its message`.
 */

/** What a comment says is due. */
type Value =
  | { is: "number"; text: string }
  | { is: "constant"; value: unknown }
  | { is: "array"; kind: string; items: Value[] }
  | { is: "object"; entries: [string, Value][] };

const CONSTANTS: { [text: string]: unknown } = {
  true: true,
  false: false,
  undefined: undefined,
  NaN: NaN,
  Infinity: Infinity,
  "-Infinity": -Infinity,
};

/** Reads a value as a comment has it. */
function parse(text: string): Value {
  let at = 0;
  const fail = (): never => {
    throw new SyntaxError(`no value at ${at} of: ${text}`);
  };
  const take = (pattern: RegExp): string | undefined => {
    const match = new RegExp(`\\s*(${pattern.source})`, "y");
    match.lastIndex = at;
    const found = match.exec(text);
    if (found === null) return undefined;
    at = match.lastIndex;
    return found[1];
  };
  const list = <T>(end: RegExp, one: () => T): T[] => {
    const items: T[] = [];
    if (take(end) !== undefined) return items;
    do items.push(one());
    while (take(/,/) !== undefined);
    return take(end) === undefined ? fail() : items;
  };
  const value = (): Value => {
    const kind = take(/(?:\w+Array )?\[/);
    if (kind !== undefined)
      return { is: "array", kind: kind.slice(0, -1).trim() || "Array", items: list(/\]/, value) };
    if (take(/\{/) !== undefined) {
      const entry = (): [string, Value] => [(take(/\w+:/) ?? fail()).slice(0, -1), value()];
      return { is: "object", entries: list(/\}/, entry) };
    }
    const string = take(/"[^"]*"/);
    if (string !== undefined) return { is: "constant", value: JSON.parse(string) };
    const word = take(/-?[A-Za-z]+/);
    if (word !== undefined) return word in CONSTANTS ? { is: "constant", value: CONSTANTS[word] } : fail();
    return { is: "number", text: take(/-?\d+(?:\.\d+)?/) ?? fail() };
  };
  const whole = value();
  return at === text.length ? whole : fail();
}

/** A value as the comment would have it, with as many digits. */
function print(actual: unknown, due: Value | undefined): string {
  if (typeof actual === "number" && due?.is === "number")
    return actual.toFixed(/\./.test(due.text) ? due.text.length - due.text.indexOf(".") - 1 : 0) ===
      due.text &&
      (/\./.test(due.text) || actual === Number(due.text))
      ? due.text
      : String(actual);
  if (typeof actual === "string") return JSON.stringify(actual);
  if (Array.isArray(actual) || ArrayBuffer.isView(actual)) {
    const items = Array.from(actual as ArrayLike<unknown>, (v, i) =>
      print(v, due?.is === "array" ? due.items[i] : undefined),
    );
    return `${Array.isArray(actual) ? "" : `${actual.constructor.name} `}[${items.join(", ")}]`;
  }
  if (typeof actual === "object" && actual !== null) {
    const of = (key: string) =>
      due?.is === "object" ? due.entries.find(([k]) => k === key)?.[1] : undefined;
    const entries = Object.entries(actual).map(([key, v]) => `${key}: ${print(v, of(key))}`);
    return `{ ${entries.join(", ")} }`;
  }
  return String(actual);
}

/** A value as its comment is expected to be written. */
function normal(due: Value): string {
  switch (due.is) {
    case "number":
      return due.text;
    case "constant":
      return typeof due.value === "string" ? JSON.stringify(due.value) : String(due.value);
    case "array":
      return `${due.kind === "Array" ? "" : `${due.kind} `}[${due.items.map(normal).join(", ")}]`;
    case "object":
      return `{ ${due.entries.map(([key, v]) => `${key}: ${normal(v)}`).join(", ")} }`;
  }
}

export interface Output {
  /** The expression. */
  readonly code: string;
  readonly expected: string;
  readonly actual: string;
}

/** Runs one expression of an example: what it gives or throws, printed as its comment is. */
export function output(code: string, comment: string, run: () => unknown): Output {
  if (/^(Type|Range)?Error: /.test(comment)) {
    try {
      return { code, expected: comment, actual: print(run(), undefined) };
    } catch (error) {
      return { code, expected: comment, actual: String(error) };
    }
  }
  const due = parse(comment);
  return { code, expected: normal(due), actual: print(run(), due) };
}

/**
 * Runs an example with `names` in scope; returns what its expressions gave and were to give. A statement is a
 * line; the lines of a longer one have no output but for the last.
 */
export function runExample(text: string, names: { [name: string]: unknown }): Output[] {
  const outputs: Output[] = [];
  const code = text.split("\n").map((line) => {
    const [, statement, comment] = /^(.*?);? \/\/ (.*)$/.exec(line) ?? [];
    if (statement === undefined || comment === undefined) return line;
    return `output(${JSON.stringify(statement)}, ${JSON.stringify(comment)}, () => (${statement}));`;
  });
  const record = (...args: Parameters<typeof output>) => outputs.push(output(...args));
  const scope = { ...names, output: record };
  new Function(...Object.keys(scope), `"use strict";\n${code.join("\n")}`)(...Object.values(scope));
  return outputs;
}

/** A function as its docstring has it. */
export interface Documented {
  readonly name: string;
  readonly parameters: string[];
  /** What stands before the first tag. */
  readonly summary: string;
  /** Each tag with its text. */
  readonly tags: [tag: string, text: string][];
}

/** The end of what a bracket at `from` opens: where it is closed again. */
function close(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if ("<({[".includes(text[at] as string)) depth++;
    if (")}]".includes(text[at] as string) || (text[at] === ">" && text[at - 1] !== "=")) depth--;
    if (depth === 0) return at;
  }
  throw new SyntaxError(`not closed: ${text.slice(from, from + 40)}`);
}

/** The names of the parameters in the list that `text` begins with, behind type parameters or not. */
function parametersOf(text: string): string[] {
  const list = text[0] === "<" ? text.slice(close(text, 0) + 1) : text;
  const inside = list.slice(1, close(list, 0));
  const names: string[] = [];
  for (let at = 0, from = 0; at <= inside.length; at++) {
    if (at < inside.length && "<({[".includes(inside[at] as string)) at = close(inside, at);
    else if (at === inside.length || inside[at] === ",") {
      const name = /^\s*(\w+)/.exec(inside.slice(from, at))?.[1];
      if (name !== undefined) names.push(name);
      from = at + 1;
    }
  }
  return names;
}

/** The functions that a source exports with a docstring. Of overloads each with a docstring counts. */
export function documented(source: string): Documented[] {
  const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:declare )?function (\w+)/g;
  return [...source.matchAll(pattern)].map((match) => {
    const [whole, comment, name] = match as unknown as [string, string, string];
    const text = comment.replace(/^ ?\* ?/gm, "").replace(/^\s*\n/, "");
    const [summary = "", ...tags] = text.split(/^@/m);
    return {
      name,
      parameters: parametersOf(source.slice(match.index + whole.length)),
      summary: summary.trim(),
      tags: tags.map((tag) => {
        const [, word = "", rest = ""] = /^(\w+)\s*([\s\S]*)$/.exec(tag.trim()) ?? [];
        return [word, rest];
      }),
    };
  });
}
