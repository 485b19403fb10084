/** What docs/{en,zh}/guide/questions.md says in its text. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { crossEntropy, softmax } from "wasmax";

const read = (file) => readFileSync(resolve(import.meta.dirname, file), "utf8");
const printed = (name, pattern) => pattern.exec(read(`${name}.txt`))[1];
const three = (value) => value.toFixed(3);

// x and 2x of 1, 2, 3.
export const once = three(softmax([1, 2, 3])[2]);
export const doubled = three(softmax([2, 4, 6])[2]);

export const floatSum = printed("sum", /float32: (\S+)/);
export const loopMillion = printed("million", /^1000000 loop: off by (\S+)/m);
export const loopMany = printed("million", /^20000000 loop: off by (\S+)/m);
export const bitsApart = printed("same-bits", /js differs by (\d+)/);

const weights = /plain (\S+) scaled (\S+)/;
const [, plain, scaled] = weights.exec(/^512 .*$/m.exec(read("scaled.txt"))[0]);
export const plainWeight = plain;
export const scaledWeight = scaled;

export const knowNothing = crossEntropy(new Array(10).fill(0), [0]).toFixed(4);

const share = (value) => `${(100 * value).toFixed(1)} %`;
const { models } = JSON.parse(read("../../../examples/results.json")).digits.figures;
const regression = models.find(({ name }) => name === "softmax regression");
export const digitsTemperature = regression.temperature.toFixed(2);
export const digitsBefore = share(regression.calibrationError.before);
export const digitsAfter = share(regression.calibrationError.after);
