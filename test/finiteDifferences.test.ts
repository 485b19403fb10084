import { finiteDifferences } from "./suites/finiteDifferences.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("finite differences", finiteDifferences);
