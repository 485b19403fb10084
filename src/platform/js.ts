/** Where there is no WebAssembly, or it is not wanted in the bundle: the JS engine alone. */
export * from "../js/engine.js";
export { openJsAlone as open } from "../js/open.js";
