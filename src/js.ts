/**
 * wasmax/js: the same functions on the JS engine alone, with no WebAssembly in the bundle. The build chooses
 * the platform.
 */
export * from "./index.js";
