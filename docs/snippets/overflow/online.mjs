import { createOnline } from "wasmax";

function online(x) {
  let [m, s] = [-Infinity, 0];
  for (const value of x) {
    const larger = Math.max(m, value);
    s = s * Math.exp(m - larger) + Math.exp(value - larger);
    m = larger;
  }
  return [m, s];
}
function merge([m1, s1], [m2, s2]) {
  const m = Math.max(m1, m2);
  return [m, s1 * Math.exp(m1 - m) + s2 * Math.exp(m2 - m)];
}
function show([m, s]) {
  const numbers = [m, s, m + Math.log(s)];
  console.log(numbers.map((value) => value.toFixed(4)).join(" "));
}

const x = [1002, 1005, 1001, 1007, 1003, 1006];
const [left, right] = [x.slice(0, 3), x.slice(3)];
show(online(x));
show(merge(online(left), online(right)));
const other = createOnline().push(right);
show(createOnline().push(left).merge(other).state);
