import { errorsOnline } from "./suites/errorsOnline.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("errors of online softmax", errorsOnline);
