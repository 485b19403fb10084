import torch
import torch.nn.functional as F

teacher = torch.tensor([6.0, 3.0, 0.0])
student = torch.tensor([1.0, 2.0, 0.0], requires_grad=True)
text = lambda numbers: " ".join(f"{v:.3f}" for v in numbers.tolist())

for T in [1, 4, 64]:
    targets = F.softmax(teacher / T, dim=0)
    loss = T**2 * F.cross_entropy(student[None] / T, targets[None])
    (grad,) = torch.autograd.grad(loss, student)
    print(f"T {T}: {text(grad)}")

z, v = student.detach() - student.mean(), teacher - teacher.mean()
print(f"limit: {text((z - v).detach() / 3)}")
