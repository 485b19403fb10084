import { errorsMasks } from "./suites/errorsMasks.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors of masks", errorsMasks);
