/** The process of `measureSmall`: takes the number of rounds as its argument, prints JSON. */
import { measureShort } from "./small.mjs";

console.log(JSON.stringify(await measureShort(Number(process.argv[2]))));
process.exit(0);
