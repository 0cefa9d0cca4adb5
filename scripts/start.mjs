// @ts-check
/**
 * `npm start -- [VERB] [PATH…]`: brings the clone up to date, then becomes the command line, in this process and in the
 * folder the user called it from. One process: exit codes and signals are those of the command itself.
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import { bootstrapOrExit } from "./bootstrap.mjs";

bootstrapOrExit({ build: true });

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
// npm runs scripts in the package folder and leaves the caller's folder in INIT_CWD.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.argv[1] = main;
await import(pathToFileURL(main).href);
