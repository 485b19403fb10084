/**
 * A slider for the temperature, and a bar for each probability. The softmax runs while React renders, as it
 * is synchronous: no effect, no state of loading, and the server renders the bars as well.
 *
 * `useMemo` spares the call where something else has changed. It compares by identity, so `logits` must be
 * the same array from render to render: a constant, state, or a memo of the parent. wasmax neither changes
 * nor keeps it; each result is a new array, as React wants it.
 *
 * The server may run on another engine than the page, and the last bits may differ then. What is rendered is
 * rounded to a tenth of a percent, so that hydration finds the same text; or both take `wasmax/js`.
 */
import { useMemo, useState } from "react";
import { softmax } from "wasmax";

const percent = (p) => `${(100 * p).toFixed(1)}%`;

export function Probabilities({ labels, logits, initial = 1 }) {
  const [temperature, setTemperature] = useState(initial);
  const probabilities = useMemo(() => softmax(logits, { temperature }), [logits, temperature]);
  return (
    <figure>
      <label>
        temperature <output>{temperature.toFixed(1)}</output>
        <input
          type="range"
          min="0.1"
          max="3"
          step="0.1"
          value={temperature}
          onChange={(event) => setTemperature(Number(event.target.value))}
        />
      </label>
      <ul>
        {labels.map((label, i) => (
          <li key={label}>
            <span>{label}</span>
            <meter max="1" value={probabilities[i].toFixed(3)} />
            <span className="p">{percent(probabilities[i])}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
