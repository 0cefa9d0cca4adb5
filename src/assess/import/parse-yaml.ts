/** YAML (and JSON, which is YAML) of a foreign ladder as plain data: bounded, and every failure a UserError with a line. */
import { LineCounter, parseDocument } from "yaml";
import { isUnparsable } from "../yaml-bounds.ts";
import { malformed, type SourceFile } from "./source-ladder.ts";

const MOST_ALIASES = 100;

/**
 * @throws UserError "malformed-source-ladder" for what is no YAML, nests too deeply or multiplies itself by aliases.
 * @example parseYaml({ path: "a.yml", text: "a: 1" }) // { a: 1 }
 */
export function parseYaml({ path, text }: SourceFile): unknown {
  if (isUnparsable(text)) throw malformed(path, 1, "Unexpected depth or number of parts.");
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
    const [error] = document.errors;
    if (error) throw malformed(path, counter.linePos(error.pos[0]).line, error.message.split("\n")[0]!);
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof RangeError) throw malformed(path, 1, "Unexpected depth of nesting.");
    if (error instanceof ReferenceError) throw malformed(path, 1, error.message.split("\n")[0]!);
    throw error;
  }
}
