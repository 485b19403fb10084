import { bounded } from "./suites/bounded.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("bounded memory", bounded);
