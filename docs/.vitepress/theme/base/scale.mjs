/** An axis of a chart: where a number lies on it, and the numbers that stand beside it. */

/** The next of 1, 2, 5, 10, 20, … that is no less. */
function nice(step) {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * [1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9));
}

function linear(min, max, most) {
  const step = nice((max - min || 1) / most);
  const first = Math.ceil(min / step - 1e-9);
  const count = Math.floor(max / step + 1e-9) - first + 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: count }, (_, i) => {
    const value = (first + i) * step;
    return { value, text: value.toFixed(Math.min(digits, 20)).replace("-", "−") };
  });
}

const POWER = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (n) =>
  (n < 0 ? "⁻" : "") + [...String(Math.abs(n))].map((digit) => POWER[digit]).join("");

function logarithmic(min, max, most) {
  const [low, high] = [Math.ceil(Math.log10(min) - 1e-9), Math.floor(Math.log10(max) + 1e-9)];
  const every = Math.max(1, Math.ceil((high - low) / most));
  const powers = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => low + i * every);
  return powers.map((power) => ({
    value: 10 ** power,
    text: power >= 0 && power < 4 ? String(10 ** power) : `10${superscript(power)}`,
  }));
}

/**
 * @param {number[]} numbers what must be on it, where `min` and `max` are not given
 * @param {{ log?: boolean, min?: number, max?: number, format?: (value: number) => string }} axis
 * @param {[number, number]} range the places of its ends
 * @param {number} [most] about how many numbers stand beside it
 */
export function scale(numbers, { log = false, min, max, format }, [from, to], most = 6) {
  const finite = numbers.filter((value) => Number.isFinite(value) && (!log || value > 0));
  let low = min ?? Math.min(...finite, ...(finite.length ? [] : [log ? 1 : 0]));
  let high = max ?? Math.max(...finite, ...(finite.length ? [] : [1]));
  if (low === high) [low, high] = log ? [low / 2, high * 2] : [low - 0.5, high + 0.5];
  const along = log ? Math.log : (value) => value;
  const share = (value) => (along(value) - along(low)) / (along(high) - along(low));
  const ticks = (log ? logarithmic : linear)(low, high, most);
  return {
    at: (value) => from + (to - from) * share(value),
    ticks: format ? ticks.map(({ value }) => ({ value, text: format(value) })) : ticks,
  };
}
