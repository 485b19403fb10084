/** Settings of the table as options of wasmax/sampling, without which the page can show them. */

/** The options as one would write them: those that are off are left out. */
export function optionsOf({ temperature, topK, topP, minP }) {
  const on = {};
  if (temperature !== 1) on.temperature = temperature;
  if (topK > 0) on.topK = topK;
  if (topP < 1) on.topP = topP;
  if (minP > 0) on.minP = minP;
  return on;
}
