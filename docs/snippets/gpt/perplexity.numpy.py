import numpy as np

text = list("abracadabra")
letters = sorted(set(text))
classes = [letters.index(c) for c in text]
before, after = classes[:-1], classes[1:]

counts = np.full((len(letters), len(letters)), 0.5)
np.add.at(counts, (before, after), 1)
logits = np.log(counts[before])

m = logits.max(axis=1, keepdims=True)
log_p = logits - m - np.log(np.exp(logits - m).sum(axis=1, keepdims=True))
loss = -log_p[np.arange(len(after)), after].mean()
print(f"loss {loss:.4f}, perplexity {np.exp(loss):.4f} of {len(letters)}")
