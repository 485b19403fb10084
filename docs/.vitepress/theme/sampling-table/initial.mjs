/** What the table shows at first, and how many rows it has. */

export const SHOWN = 16;
export const INITIAL = { temperature: 0.8, topK: 0, topP: 0.9, minP: 0 };
