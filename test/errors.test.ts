import { errors } from "./suites/errors.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors", errors);
