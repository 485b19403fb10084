/** Where compiled modules come from, and whether one is ours. */

/**
 * A platform's modules, handed to `use`, whose result is returned. Either may throw where the platform
 * refuses it, and may use the scratch of `memory`.
 */
export interface Modules {
  simd<T>(memory: WebAssembly.Memory, use: (module: WebAssembly.Module) => T): T;
  relaxed<T>(memory: WebAssembly.Memory, use: (module: WebAssembly.Module) => T): T;
}

/** The binaries of an entry: how their files begin, and what each must export. */
export interface Family {
  readonly file: string;
  readonly simd: readonly string[];
  readonly relaxed: readonly string[];
}

/** A TypeError unless `module` imports and exports what ours does. */
function check(name: "simd" | "relaxed", module: unknown, family: Family): WebAssembly.Module {
  const kernels = family[name];
  const file = `${family.file}${name === "simd" ? "" : "-relaxed"}.wasm`;
  const expected = `wasmax: modules.${name} must be the WebAssembly.Module of wasmax/${file}`;
  let exported: { name: string; kind: string }[];
  let imported: { module: string; name: string }[];
  try {
    exported = WebAssembly.Module.exports(module as WebAssembly.Module);
    imported = WebAssembly.Module.imports(module as WebAssembly.Module);
  } catch (cause) {
    const other = typeof module === "object" ? "another object" : `a ${typeof module}`;
    throw new TypeError(`${expected}, got ${module == null ? module : other}`, { cause });
  }
  const missing = kernels.find((k) => !exported.some((e) => e.name === k && e.kind === "function"));
  if (missing !== undefined) throw new TypeError(`${expected}, got a module without ${missing}`);
  const other = imported.find((i) => i.module !== "env" || i.name !== "memory");
  if (other !== undefined) {
    throw new TypeError(`${expected}, got a module that imports ${other.module}.${other.name}`);
  }
  return module as WebAssembly.Module;
}

/** The modules that `create` was given, in place of the platform's. */
export function givenModules(
  given: { readonly simd: unknown; readonly relaxed: unknown },
  family: Family,
): Modules {
  const simd = check("simd", given.simd, family);
  const relaxed = given.relaxed === undefined ? undefined : check("relaxed", given.relaxed, family);
  return {
    simd: (_, use) => use(simd),
    relaxed: (_, use) => {
      if (relaxed === undefined) throw new Error("no relaxed module was given");
      return use(relaxed);
    },
  };
}
