import { meanings } from "./suites/meanings.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("meanings", meanings);
