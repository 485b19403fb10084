import * as functions from "../src/variants/index.js";
import { variants } from "./suites/vectorsVariants.js";

variants(functions as never);
