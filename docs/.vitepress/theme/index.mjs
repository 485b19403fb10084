import Theme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import "./style.css";

/** Live parts, each loaded by the pages that have it: they bring the package. */
const PARTS = { Softmax: () => import("./Softmax.vue") };

export default {
  extends: Theme,
  enhanceApp({ app }) {
    for (const [name, load] of Object.entries(PARTS)) app.component(name, defineAsyncComponent(load));
  },
};
