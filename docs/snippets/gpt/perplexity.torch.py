import torch
import torch.nn.functional as F

text = list("abracadabra")
letters = sorted(set(text))
classes = torch.tensor([letters.index(c) for c in text])
before, after = classes[:-1], classes[1:]

counts = torch.full((len(letters), len(letters)), 0.5)
counts.index_put_((before, after), torch.ones(len(after)), accumulate=True)
logits = counts[before].log()

loss = F.cross_entropy(logits, after)
print(f"loss {loss:.4f}, perplexity {loss.exp():.4f} of {len(letters)}")
