import { masks } from "./suites/masks.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("masks", masks);
