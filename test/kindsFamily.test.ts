import { kindsFamily } from "./suites/kindsFamily.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("kinds of the family", kindsFamily);
