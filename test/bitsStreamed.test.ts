import { bitsStreamed } from "./suites/bitsStreamed.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("bits of long rows", bitsStreamed);
