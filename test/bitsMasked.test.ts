import { bitsMasked } from "./suites/bitsMasked.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("bits of the masked and of gradients", bitsMasked);
