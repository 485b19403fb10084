// A mail as a vector: the root of each count, all scaled to length 4.
const mail = "free money free offer free free click here";
const counts = new Map();
for (const word of mail.split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);

const words = mail.split(" ").length; // Σ n, which is the square of the length of the roots
for (const [word, n] of counts) {
  const value = (4 * Math.sqrt(n)) / Math.sqrt(words);
  console.log(word.padEnd(6), n, value.toFixed(3));
}
