import torch

for x in [-3.0, 0.0, 1.5]:
    p = torch.softmax(torch.tensor([x, 0.0]), dim=0)[0]
    print(f"{x:.1f} {torch.sigmoid(torch.tensor(x)):.6f} {p:.6f}")
