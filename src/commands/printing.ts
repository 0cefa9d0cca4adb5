/** What the command line needs of the views to print with. */
export { plainText } from "../views/escape.ts";
export { PLAIN_STYLE } from "../views/terminal.ts";
export { grouped } from "../views/words.ts";
