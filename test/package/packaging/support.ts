/** Packs wasmax, installs the tarball into a fresh folder, as a stranger would, and runs consumers there. */
import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { type BuildOptions, build, type Plugin } from "esbuild";

const here = import.meta.dirname;
export const root = resolve(here, "../../..");
/** Resolves the tools of this folder's own package.json. */
export const tools = createRequire(join(here, "package.json"));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** The environment of a stranger: nothing of vitest's or of the npm script that started it. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_PATH$|TEST$|npm_(package|lifecycle|config_local_prefix))/.test(
        name,
      ),
  ),
);

/** Runs a program to its end, whatever its exit code. */
export function attempt(command: string, args: string[], cwd: string): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
    child.on("error", fail).on("close", (code) => done({ code, stdout, stderr }));
  });
}

/** The same, where any exit code but 0 is an error; returns what it printed. */
async function run(command: string, args: string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await attempt(command, args, cwd);
  if (code !== 0) throw new Error(`${[command, ...args].join(" ")} ended with ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** What a consumer prints, one line of JSON: see fixtures/report.mjs. */
export interface Report {
  engine: { name: string; reason?: string };
  result: number[];
  float32: number[];
  kinds: string[];
  [more: string]: unknown;
}

/** Runs a consumer, on the Node that runs the tests unless it is told. */
export async function runNode(args: string[], cwd: string, node = process.execPath): Promise<Report> {
  const lines = (await run(node, args, cwd)).trimEnd().split("\n");
  if (lines.length !== 1) throw new Error(`expected one line, got ${lines.length}:\n${lines.join("\n")}`);
  return JSON.parse(lines[0] as string);
}

type Lock = { packages: Record<string, { version?: string; integrity?: string }> };

/**
 * Whether node_modules holds what the lock file asks for, as npm recorded it. Those of other platforms may be
 * absent.
 */
function upToDate(): boolean {
  const installed = join(here, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const [locked, present] = [join(here, "package-lock.json"), installed].map(
    (path) => (JSON.parse(readFileSync(path, "utf8")) as Lock).packages,
  );
  const names = Object.entries((locked as Lock["packages"]) ?? {}).filter(
    ([path, p]) => path !== "" && !("optional" in p),
  );
  return names.every(([path, { integrity }]) => present?.[path]?.integrity === integrity);
}

/** A temporary folder: `consumer` has wasmax installed; bundles run in `bundles`, with no wasmax in reach. */
export interface Stage {
  folder: string;
  consumer: string;
  bundles: string;
  /** The installed package. */
  wasmax: string;
}

export async function stage(): Promise<Stage> {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist/ is missing: npm run build");
  if (!upToDate()) await run("npm", ["ci", "--ignore-scripts"], here);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wasmax-packaging-")));
  try {
    await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], root);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    if (tarball === undefined) throw new Error("npm pack made no tarball");
    const consumer = join(folder, "consumer");
    cpSync(join(here, "fixtures"), consumer, { recursive: true });
    copyFileSync(join(root, "test/package/runtimes/fixtures/edge-host.mjs"), join(consumer, "edge-host.mjs"));
    writeFileSync(join(consumer, "package.json"), '{ "private": true }\n');
    // Offline: the package needs nothing but itself.
    await run(
      "npm",
      ["install", "--no-save", "--no-package-lock", "--offline", "--ignore-scripts", join(folder, tarball)],
      consumer,
    );
    const bundles = join(folder, "bundles");
    mkdirSync(bundles);
    return { folder, consumer, bundles, wasmax: join(consumer, "node_modules/wasmax") };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Every file below a folder, by its path in it, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Bundles a consumer with esbuild into bundles/<name>/bundle.mjs; returns its path. */
export async function bundle(
  { consumer, bundles }: Stage,
  name: string,
  entry: string,
  options: BuildOptions,
): Promise<string> {
  const outfile = join(bundles, name, "bundle.mjs");
  await build({
    absWorkingDir: consumer,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "esm",
    minify: true,
    target: "es2022",
    logLevel: "silent",
    ...options,
  });
  return outfile;
}

/** Bundles consumer.mjs with Vite; returns the bundle's path. */
export async function bundleWithVite(
  { consumer, bundles }: Stage,
  name: string,
  args: string[],
): Promise<string> {
  const vite = join(tools.resolve("vite/package.json"), "../bin/vite.js");
  const out = join(bundles, name);
  await run(process.execPath, [vite, "build", ...args, "--outDir", out, "--logLevel", "warn"], consumer);
  const [file, ...others] = filesOf(out);
  if (file === undefined || others.length > 0)
    throw new Error(`expected one bundle, got ${[file, ...others]}`);
  return join(out, file);
}

/** The oldest TypeScript that the types are for, one in wide use, and the one that builds wasmax. */
const COMPILERS = { "5.4": "typescript54", "5.9": "typescript59", "7": "typescript" } as const;
export type TypeScript = keyof typeof COMPILERS;

/** TypeScript's command line. */
export function tsc(version: TypeScript): string {
  const require = version === "7" ? createRequire(join(root, "package.json")) : tools;
  return join(require.resolve(`${COMPILERS[version]}/package.json`), "../bin/tsc");
}

/** Jest's command line. */
export const jest = () => join(tools.resolve("jest/package.json"), "../bin/jest.js");

/** Node 18, where npm has it. */
export const node18 =
  process.platform === "linux" && process.arch === "x64"
    ? join(here, "node_modules/node18/bin/node")
    : undefined;

/**
 * Vercel's `?module`: an import of a .wasm file is a compiled module, which the platform has in a global
 * here.
 */
export const vercelModules: Plugin = {
  name: "vercel-modules",
  setup(b) {
    b.onResolve({ filter: /\.wasm\?module$/ }, ({ path }) => ({
      path: basename(path, "?module"),
      namespace: "module",
    }));
    b.onLoad({ filter: /.*/, namespace: "module" }, ({ path }) => ({
      contents: `export default precompiled[${JSON.stringify(path)}];`,
    }));
  },
};

/**
 * Runs a bundle in Vercel's Edge runtime, which may not compile: it gets modules of the files in
 * `precompile`.
 */
export function runEdge({ consumer, wasmax }: Stage, file: string, precompile: string[]): Promise<Report> {
  const paths = precompile.map((name) => join(wasmax, "dist", name));
  return runNode(
    [join(consumer, "edge-host.mjs"), tools.resolve("@edge-runtime/vm"), file, ...paths],
    consumer,
  );
}

/**
 * Serves bundles/NAME/bundle.mjs with workerd, beside the .wasm files that it imports: the answer to one
 * request.
 */
export async function runWorkerd(
  { consumer, bundles, wasmax }: Stage,
  name: string,
  wasm: string[],
): Promise<Report> {
  const folder = join(bundles, name);
  for (const file of wasm) copyFileSync(join(wasmax, "dist", file), join(folder, file));
  const modules = wasm.map((file) => `, (name = "${file}", wasm = embed "${file}")`).join("");
  const config = readFileSync(join(consumer, "config.capnp"), "utf8");
  writeFileSync(join(folder, "config.capnp"), config.replace("/* wasm */", modules));

  // workerd itself, not its launcher, which would keep the signal. It takes a free port, named on descriptor
  // 3.
  const child = spawn(
    (tools("workerd") as { default: string }).default,
    ["serve", "config.capnp", "--control-fd=3"],
    {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    },
  );
  const ended = new Promise<void>((done) => child.on("close", () => done()));
  try {
    const port = await new Promise<number>((done, fail) => {
      let told = "";
      let output = "";
      for (const stream of [child.stdout, child.stderr])
        stream?.setEncoding("utf8").on("data", (text) => (output += text));
      (child.stdio[3] as Readable).setEncoding("utf8").on("data", (text) => {
        told += text;
        const match = /"event":"listen".*"port":(\d+)/.exec(told);
        if (match !== null) done(Number(match[1]));
      });
      child.on("error", fail).on("close", (code) => fail(new Error(`workerd ended with ${code}\n${output}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) });
    const body = await response.text();
    if (response.status !== 200) throw new Error(`workerd answered ${response.status}: ${body}`);
    return JSON.parse(body);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}
