import { answers } from "../answers.js";

export const dynamic = "force-dynamic";
export const GET = () => Response.json(answers());
