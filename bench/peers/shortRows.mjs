/** The process of `measureSmall`: its argument is the number of rounds, its output JSON. */
import { measureShort } from "./small.mjs";

console.log(JSON.stringify(await measureShort(Number(process.argv[2]))));
process.exit(0);
