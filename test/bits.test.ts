import { bits } from "./suites/bits.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("bits", bits);
