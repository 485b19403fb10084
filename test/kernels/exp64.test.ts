/** e^z of the float64 kernels. */
import { expect, test } from "vitest";
import { BASE, bytes, forEachBinary, read, write } from "../support/binaries.js";
import { seeded } from "../support/random.js";
import { exp2, FLOAT64, ulp } from "../support/reference.js";

forEachBinary("accuracy of the float64 kernels", (kernels) => {
  test("e^z is within 0.6 ULP", () => {
    const r = seeded(66);
    const zs = Float64Array.from({ length: 20_000 }, (_, i) =>
      i < 10_000 ? r.uniform(-1, 0) : r.uniform(-700, 0),
    );
    write(BASE, zs);
    bytes.fill(0, BASE - 64, BASE - 32);
    kernels.expSum64(BASE, BASE, zs.length, 0, 1, BASE - 64);
    const y = read(BASE, zs.length);
    for (let i = 0; i < zs.length; i++) {
      const [hi, lo] = exp2([zs[i] as number, 0]);
      const off = Math.abs((y[i] as number) - hi - lo) / ulp(hi, FLOAT64);
      if (!(off < 0.6)) expect.fail(`e^${zs[i]} is ${y[i]}: ${off} ULP`);
    }
  });
});
