import { lossProperties } from "./suites/lossProperties.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("losses of any rows", lossProperties);
