/** Packs wasmax, installs the tarball into a fresh folder, and bundles where a runtime needs that. */
import {
  copyFileSync,
  cpSync,
  existsSync,
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
import { build } from "esbuild";
import { run } from "./processes.mjs";

const here = import.meta.dirname;
const root = resolve(here, "../../..");
/** Resolves the tools of this folder's own package.json. */
export const tools = createRequire(join(here, "package.json"));

/**
 * Whether node_modules holds what the lock file asks for, as npm recorded it. Optional packages of other
 * platforms may be absent.
 */
function upToDate(folder) {
  const installed = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const [locked, present] = [join(folder, "package-lock.json"), installed].map(
    (path) => JSON.parse(readFileSync(path, "utf8")).packages,
  );
  return Object.entries(locked).every(
    ([path, { integrity, optional }]) => path === "" || optional || present[path]?.integrity === integrity,
  );
}

const linux = process.platform === "linux" && process.arch === "x64";
const RUNTIMES = [here, ...(linux ? [join(here, "nodes"), join(here, "arm64")] : [])];

/** Installs the runtimes that npm has, or what the lock files of other folders ask for. */
export async function install(...folders) {
  for (const folder of folders.length > 0 ? folders : RUNTIMES) {
    if (!upToDate(folder))
      await run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], { cwd: folder });
  }
}

const folders = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder that goes when this program does. */
export function temporary(name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `wasmax-${name}-`)));
  folders.push(folder);
  return folder;
}

/** A temporary folder with the fixtures and, installed, wasmax. */
export async function stage(name = "runtimes", fixtures = join(here, "fixtures")) {
  if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist/ is missing: npm run build");
  const folder = temporary(name);
  await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  cpSync(fixtures, folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // Offline: the package needs nothing but itself.
  await run("npm", ["install", "--no-package-lock", "--offline", "--ignore-scripts", join(folder, tarball)], {
    cwd: folder,
  });
  return folder;
}

/** A copy of a stage: rows that run at the same time bundle into folders of their own. */
export function copyOf(folder) {
  const copy = temporary("row");
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Vercel's `?module`: an import of a .wasm file is a module of the platform's, here in a global. */
const vercelModules = {
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

const KINDS = {
  workerd: { platform: "neutral", conditions: ["workerd"], external: ["*.wasm"] },
  "edge-light": { platform: "neutral", conditions: ["edge-light"], format: "iife", plugins: [vercelModules] },
  browser: { platform: "browser" },
  // As React Native has it: entries without WebAssembly.
  script: { platform: "neutral", conditions: ["react-native"], format: "iife" },
};

/** Bundles a fixture; returns the bundle's path. */
export async function bundle(folder, entry, kind, outfile) {
  const options = { bundle: true, format: "esm", target: "es2022", logLevel: "silent", ...KINDS[kind] };
  await build({ absWorkingDir: folder, entryPoints: [entry], outfile, ...options });
  return join(folder, outfile);
}

/** Copies the binaries beside a bundle. */
export function copyBinaries(folder) {
  for (const name of ["softmax.wasm", "softmax-relaxed.wasm", "sampling.wasm", "sampling-relaxed.wasm"])
    copyFileSync(join(folder, "node_modules/wasmax/dist", name), join(folder, name));
}

/** A script for Hermes, which has no classes: lowered to ES5. */
export function lower(file, outfile) {
  const ts = tools("typescript");
  const compilerOptions = { target: ts.ScriptTarget.ES5, downlevelIteration: true };
  writeFileSync(outfile, ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions }).outputText);
  return outfile;
}
