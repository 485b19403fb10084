import { kinds } from "./suites/kinds.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("kinds", kinds);
