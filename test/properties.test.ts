import { properties } from "./suites/properties.js";
import { onEveryEngine } from "./support/engines.js";

onEveryEngine("properties", properties);
