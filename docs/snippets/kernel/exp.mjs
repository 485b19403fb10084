import { create } from "wasmax";

const f = Math.fround;
const [C2, C3, C4, C5, C6] = [
  0.4999999403953552, 0.16666516661643982, 0.04166810214519501, 0.008369192481040955, 0.001383890281431377,
].map(f);

function exp(z) {
  // The nearest integer to z·log₂e.
  const n = f(f(f(z * f(Math.LOG2E)) + 12583039) - 12583039);
  const r = f(f(z - f(n * 0.693145751953125)) - f(n * f(1.4286067653e-6)));
  const r2 = f(r * r);
  const high = f(f(C6 * r2) + f(f(C5 * r) + C4));
  const q = f(f(high * r2) + f(f(C3 * r) + C2));
  const s = 2 ** n;
  return f(s + f(s * f(f(q * r2) + r)));
}

const x = Float32Array.from({ length: 10_001 }, (_, i) => -i / 120);
const kernel = create({ engine: "wasm-simd" }).createOnline([0, 1]).normalize(x);
console.log(x.filter((z, i) => exp(z) === kernel[i]).length, "of", x.length, "have the same bits");
