"use client";

import { useEffect, useState } from "react";
import { answers } from "../answers.js";

/** Computes where the page is rendered, and again in the browser, which must come to the same text. */
export default function Page() {
  const [report] = useState(answers);
  useEffect(() => console.log(JSON.stringify(report)), [report]);
  return report.loss.toFixed(3);
}
