/** Code of a module as a function: its imports become calls. */
const IMPORT = /^import \{([^}]*)\} from "([^"]+)";?$/gm;
const AsyncFunction = (async () => {}).constructor;

/**
 * @param {string} code
 * @returns {(entry: (specifier: string) => Promise<object>, console: object) => Promise<void>}
 */
export function prepare(code) {
  const body = code.replace(
    IMPORT,
    (_, names, specifier) =>
      `const {${names.replaceAll(" as ", ": ")}} = await entry(${JSON.stringify(specifier)});`,
  );
  return new AsyncFunction("entry", "console", `"use strict";\n${body}`);
}
