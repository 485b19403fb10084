import * as functions from "../src/variants.js";
import { variants } from "./suites/vectorsVariants.js";

variants(functions as never);
