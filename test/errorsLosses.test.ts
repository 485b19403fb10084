import { errorsLosses } from "./suites/errorsLosses.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors of losses", errorsLosses);
