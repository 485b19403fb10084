import { answers } from "./answers.js";

export const dynamic = "force-dynamic";

export default function Page() {
  return <pre>{JSON.stringify(answers())}</pre>;
}
