import { gradientProperties } from "./suites/gradientProperties.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("gradients of any row", gradientProperties);
