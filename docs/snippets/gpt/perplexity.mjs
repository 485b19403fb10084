import { crossEntropy } from "wasmax";

const text = [..."abracadabra"];
const letters = [...new Set(text)].sort();
const [before, next] = [text.slice(0, -1), text.slice(1)].map((part) => part.map((c) => letters.indexOf(c)));

// How often each letter follows each; half an occurrence for those that never did.
const counts = letters.map(() => letters.map(() => 0.5));
for (const [i, from] of before.entries()) counts[from][next[i]]++;
// Softmax of the logarithms of counts is the share of each count.
const logits = before.flatMap((from) => counts[from].map(Math.log));

const loss = crossEntropy(logits, next, { shape: [next.length, letters.length] });
console.log(`loss ${loss.toFixed(4)}, perplexity ${Math.exp(loss).toFixed(4)} of ${letters.length}`);
