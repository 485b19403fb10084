import { errorsFamily } from "./suites/errorsFamily.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors of the family", errorsFamily);
