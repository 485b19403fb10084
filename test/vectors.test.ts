import { vectors } from "./suites/vectors.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("exact results", vectors);
