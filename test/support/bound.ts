/** Every function bound to a host that the test opened itself, as `create` binds them. */
import type { Host } from "../../src/engine/interface.js";
import { OPERATIONS } from "../../src/functions/operations.js";
import type { Functions } from "./everyWay.js";

export function functionsOf(host: Host): Functions {
  return Object.fromEntries(
    OPERATIONS.map(({ name, run }) => [name, run.bind(undefined, host) as Functions[string]]),
  );
}
