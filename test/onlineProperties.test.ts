import { onlineProperties } from "./suites/onlineProperties.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("createOnline", onlineProperties);
