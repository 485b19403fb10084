/** The machine and the versions that the numbers come from: without them the numbers mean nothing. */
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

export function host() {
  return {
    cpu: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    v8: process.versions.v8,
    wasmax: version,
    date: new Date().toISOString(),
  };
}

/** The same in a line. */
export function hostLine() {
  const h = host();
  const cores = `${h.cores} ${h.cores === 1 ? "core" : "cores"}`;
  const machine = `${h.cpu}, ${cores}, ${h.platform}`;
  return `${machine} · Node ${h.node}, V8 ${h.v8} · wasmax ${h.wasmax} · ${h.date.slice(0, 10)}`;
}
