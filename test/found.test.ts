import { found } from "./suites/found.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("what was found", found);
