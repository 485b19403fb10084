/** What docs/{en,zh}/guide/resources.md says of its list of papers. */
import { readFileSync } from "node:fs";

const papers = JSON.parse(readFileSync(new URL("papers.json", import.meta.url), "utf8"));
const years = papers.map(({ year }) => year);

export const count = papers.length;
export const first = Math.min(...years);
export const last = Math.max(...years);
