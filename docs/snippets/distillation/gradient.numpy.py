import numpy as np

teacher = np.array([6.0, 3.0, 0.0])
student = np.array([1.0, 2.0, 0.0])
text = lambda numbers: " ".join(f"{v:.3f}" for v in numbers)


def softmax(x):
    e = np.exp(x - x.max())
    return e / e.sum()


for T in [1, 4, 64]:
    print(f"T {T}: {text(T * (softmax(student / T) - softmax(teacher / T)))}")

z, v = student - student.mean(), teacher - teacher.mean()
print(f"limit: {text((z - v) / 3)}")
