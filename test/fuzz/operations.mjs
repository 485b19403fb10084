/**
 * The public functions and the options that each takes: all that the fuzzer knows of either follows from this
 * list.
 */
import { OPERATIONS as all, VARIANTS } from "../../scripts/operations.mjs";

/** `createOnline` is fuzzed with its methods. */
export const OPERATIONS = [...all.filter(({ name }) => name !== "createOnline"), ...VARIANTS];
