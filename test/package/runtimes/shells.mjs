/** The runtimes without a page: each gives its version and the report of the conformance program. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Missing, run, start, until } from "./processes.mjs";
import { bundle, copyBinaries, lower, tools } from "./stage.mjs";

const here = import.meta.dirname;

/** The path of a file in the node_modules of this folder, or of the Nodes'. */
function installed(path, folder = here) {
  const file = join(folder, "node_modules", path);
  if (!existsSync(file)) throw new Missing(`${path} is not installed`);
  return file;
}

const versionOf = (name) => createRequire(import.meta.url)(installed(join(name, "package.json"))).version;
const reportOf = async (command, args, cwd) =>
  JSON.parse(await run(command, args, { cwd, timeout: 600_000 }));

/** The report of a runtime that hands out modules and must compile no bytes. */
function uncompiled(report) {
  if (report.compiles !== false) throw new Error("bytes may be compiled here");
  return report;
}

/** @param {string[]} [args] Of the program. */
export const node =
  (major, flags = [], args = []) =>
  async (folder) => {
    const binary = installed(`node${major}/bin/node`, join(here, "nodes"));
    const version = (await run(binary, ["--version"])).trim().slice(1);
    return { version, report: await reportOf(binary, [...flags, "main.mjs", ...args], folder) };
  };

/** Node for arm64 in QEMU, which `arm64/install.sh` unpacks with the libraries. */
export async function arm64(folder) {
  const own = join(here, "arm64");
  const qemu = join(own, "build/usr/bin/qemu-aarch64-static");
  if (!existsSync(qemu)) throw new Missing("QEMU is not installed: test/package/runtimes/arm64/install.sh");
  const args = ["-L", join(own, "build"), installed("node24/bin/node", own)];
  const [arch, version] = (await run(qemu, [...args, "-p", "process.arch + ' ' + process.versions.node"]))
    .trim()
    .split(" ");
  if (arch !== "arm64") throw new Error(`runs Node for ${arch}`);
  return { version, report: await reportOf(qemu, [...args, "main.mjs", "tenth"], folder) };
}

export async function deno(folder) {
  const binary = installed("@deno/linux-x64-glibc/deno");
  return {
    version: versionOf("deno"),
    report: await reportOf(binary, ["run", "--no-remote", "-A", "main.mjs"], folder),
  };
}

export async function bun(folder) {
  const binary = installed("@oven/bun-linux-x64/bin/bun");
  return { version: versionOf("bun"), report: await reportOf(binary, ["run", "main.mjs"], folder) };
}

export async function edge(folder) {
  installed("@edge-runtime/vm");
  const file = await bundle(folder, "edge.mjs", "edge-light", "edge.js");
  const binary = installed("node24/bin/node", join(here, "nodes"));
  copyBinaries(folder);
  const args = ["edge-host.mjs", tools.resolve("@edge-runtime/vm"), file, "softmax.wasm", "sampling.wasm"];
  return { version: versionOf("@edge-runtime/vm"), report: uncompiled(await reportOf(binary, args, folder)) };
}

export async function quickjs(folder) {
  installed("quickjs-emscripten");
  const file = await bundle(folder, "js.mjs", "script", "js.js");
  const report = await reportOf(
    process.execPath,
    ["quickjs-host.mjs", tools.resolve("quickjs-emscripten"), file],
    folder,
  );
  return { version: versionOf("quickjs-emscripten"), report };
}

export async function hermes(folder) {
  const binary = installed("hermes-engine-cli/linux64-bin/hermes");
  const file = lower(await bundle(folder, "js.mjs", "script", "js.js"), join(folder, "js-es5.js"));
  return { version: versionOf("hermes-engine-cli"), report: await reportOf(binary, [file], folder) };
}

/** workerd takes a free port and tells which on descriptor 3. */
export async function workerd(folder) {
  const binary = installed("@cloudflare/workerd-linux-64/bin/workerd");
  await bundle(folder, "worker.mjs", "workerd", "bundle.mjs");
  copyBinaries(folder);
  const server = start(binary, ["serve", "config.capnp", "--control-fd=3"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  try {
    let told = "";
    server.child.stdio[3].setEncoding("utf8").on("data", (text) => (told += text));
    const port = await until(20, "workerd", () => {
      if (server.child.exitCode !== null)
        throw new Error(`workerd ended with ${server.child.exitCode}\n${server.output.stderr}`);
      return /"event":"listen".*"port":(\d+)/.exec(told)?.[1];
    });
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(600_000) });
    const body = await response.text();
    if (response.status !== 200)
      throw new Error(`workerd answered ${response.status}: ${body}\n${server.output.stderr}`);
    return { version: versionOf("workerd"), report: uncompiled(JSON.parse(body)) };
  } finally {
    await server.end();
  }
}
