import { logSoftmax, softmax } from "wasmax";

const x = [0, -1000];
const text = (v) => (v === -Infinity ? "-inf" : v.toFixed(1));
const show = (row) => row.map(text).join(" ");

console.log("log of softmax", show(softmax(x).map(Math.log)));
console.log("log-softmax   ", show(logSoftmax(x)));
