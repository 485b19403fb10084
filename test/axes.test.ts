import { axes } from "./suites/axes.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("axes", axes);
