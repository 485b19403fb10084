import { broadcasts } from "./suites/broadcasts.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("masks that are broadcast", broadcasts);
