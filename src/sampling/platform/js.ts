/** Where there is no WebAssembly: the JS engine alone. */
export { openJsAlone as open } from "../js/open.js";
