import { readFileSync } from "node:fs";

/**
 * The version of a package in this folder's node_modules.
 * @param {string} name
 */
export function version(name) {
  return JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url), "utf8"))
    .version;
}
