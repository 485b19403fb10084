/**
 * `npm run verify:wasm`: compiles assembly/ in an empty directory with the pinned compiler, and compares the
 * result with each copy of it: what dist/index.js and dist/sampling.js, and their .cjs, embed, the .wasm
 * files, the hashes in the generated source, and the committed .wat. `npm run verify:wasm --
 * node_modules/wasmax` compares a package from elsewhere.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { BINARIES, compileIn, sha256, TOOLCHAIN } from "./binaries.mjs";

const root = resolve(import.meta.dirname, "..");
const own = process.argv[2] === undefined;
const dist = join(own ? root : resolve(process.argv[2]), "dist");
const read = (path) => readFileSync(join(root, path));
const json = (path) => JSON.parse(read(path));

let failures = 0;
function check(what, good, otherwise) {
  if (!good) failures++;
  console.log(`${good ? "same  " : "FAILED"}  ${what}${good ? "" : `: ${otherwise}`}`);
}

/** The hashes of all that an entry hands to the compiler, whether or not it compiles here. */
async function embedded(entry) {
  const { Module } = WebAssembly;
  const seen = [];
  WebAssembly.Module = new Proxy(Module, {
    construct(target, args) {
      seen.push(sha256(args[0]));
      return new target(...args);
    },
  });
  const { engine } = await import(pathToFileURL(join(dist, entry)).href);
  engine();
  WebAssembly.Module = Module;
  return seen;
}

/** As the next commit has it: a build has just written the file. Where there is no git, the file. */
function committed(path) {
  const { status, stdout } = spawnSync("git", ["show", `:./${path}`], { cwd: root, maxBuffer: 2 ** 26 });
  return status === 0 ? stdout : read(path);
}

const pinned = json("package.json").devDependencies[TOOLCHAIN.name];
check(`${TOOLCHAIN.text} is what package.json pins`, TOOLCHAIN.version === pinned, pinned);
const locked = json("package-lock.json").packages[`node_modules/${TOOLCHAIN.name}`].version;
check("and package-lock.json", TOOLCHAIN.version === locked, locked);

const directory = mkdtempSync(join(tmpdir(), "wasmax-verify-"));
try {
  await compileIn(directory);
  const generated = own ? read("src/wasm/binaries.generated.ts").toString() : undefined;
  const inside = {};
  for (const entry of ["index", "sampling"]) {
    const expected = BINARIES.filter(({ entries }) => entries.includes(entry)).length;
    for (const file of [`${entry}.js`, `${entry}.cjs`]) {
      inside[file] = await embedded(file);
      const distinct = new Set(inside[file]).size;
      check(`${dist}/${file} embeds ${expected} binaries`, distinct === expected, distinct);
    }
  }
  for (const { name, isPublic, entries } of BINARIES) {
    const built = sha256(readFileSync(join(directory, `build/${name}.wasm`)));
    console.log(`${built}  ${name}.wasm`);
    for (const [entry, hashes] of Object.entries(inside).filter(([file]) =>
      entries.includes(file.split(".")[0]),
    ))
      check(`embedded in ${entry}`, hashes.includes(built), hashes.join(" ") || "nothing");
    if (isPublic) {
      const copy = sha256(readFileSync(join(dist, `${name}.wasm`)));
      check(`in ${dist}`, copy === built, copy);
    }
    if (generated !== undefined) {
      const named =
        generated.includes(TOOLCHAIN.text) && generated.includes(`${name}.wasm, SHA-256 ${built}`);
      check(
        "named in src/wasm/binaries.generated.ts",
        named,
        "another toolchain or hash; npm run build writes it",
      );
    }
    const wat = `assembly/wat/${name}.wat`;
    const fresh = readFileSync(join(directory, wat)).equals(committed(wat));
    check(
      `committed as ${wat}`,
      fresh,
      "stale; npm run build writes it, git add takes the change into the commit",
    );
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
if (failures > 0) {
  console.log(`${failures} failed`);
  process.exit(1);
}
