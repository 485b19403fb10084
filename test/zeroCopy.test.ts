import { zeroCopy } from "./suites/zeroCopy.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("zero copy", zeroCopy);
