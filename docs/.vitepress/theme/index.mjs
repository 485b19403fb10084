import Theme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import { keepSettings } from "./base/address.mjs";
import "./style.css";
import "./base/live.css";

/** Live parts, by the names of their files, each loaded by the pages that have it: they bring the package. */
const PARTS = import.meta.glob("./parts/*.vue");

// Before there is a router, which reads the address of a link when it is clicked.
if (!import.meta.env.SSR) keepSettings();

export default {
  extends: Theme,
  enhanceApp({ app }) {
    for (const [file, load] of Object.entries(PARTS))
      app.component(/(\w+)\.vue$/.exec(file)[1], defineAsyncComponent(load));
  },
};
