import { accuracy } from "./suites/accuracy.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("accuracy", accuracy);
