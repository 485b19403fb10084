/** What docs/{en,zh}/guide/first-run.md says in its text. */
import { softmax } from "wasmax";

export const largest = softmax([1, 2, 3])[2].toFixed(4);
