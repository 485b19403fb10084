import { errorsGradients } from "./suites/errorsGradients.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors of gradients", errorsGradients);
