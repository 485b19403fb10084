import { samplingProbabilities } from "wasmax/sampling";

const logits = [1, 3, 2, -1, 2, 0];
for (const options of [
  { topP: 0.7 },
  { topK: 2 },
  { minP: 0.1 },
  { topNSigma: 1 },
  { temperature: 2, topP: 0.7 },
  { temperature: 2, topP: 0.7, temperatureLast: true },
]) {
  const p = samplingProbabilities(logits, options);
  console.log(p.map((value) => value.toFixed(4)).join(" "), JSON.stringify(options));
}
