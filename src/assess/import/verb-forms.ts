/** The forms of an English verb that ladders use: writes, wrote, written, writing. Not nouns of the same stem. */

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  break: ["broke", "broken"],
  build: ["built"],
  choose: ["chose", "chosen"],
  cut: [],
  drive: ["drove", "driven"],
  find: ["found"],
  give: ["gave", "given"],
  keep: ["kept"],
  lead: ["led"],
  leave: ["left"],
  make: ["made"],
  pay: ["paid"],
  run: ["ran"],
  say: ["said"],
  see: ["saw", "seen"],
  set: [],
  split: [],
  take: ["took", "taken"],
  write: ["wrote", "written"],
};

const DOUBLING = /^(?:ship|cut|run|set|split|plan|debug|flag|commit|pair program|map)$/;

/**
 * @param verb in its basic form, lower case
 * @example verbForms("ship") // ["ship", "ships", "shipped", "shipping"]
 */
export function verbForms(verb: string): string[] {
  const past = IRREGULAR[verb];
  if (verb.endsWith("e")) {
    const stem = verb.slice(0, -1);
    return [verb, `${verb}s`, ...(past ?? [`${verb}d`]), `${stem}ing`];
  }
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [verb, `${stem}ies`, ...(past ?? [`${stem}ied`]), `${verb}ing`];
  }
  const ending = DOUBLING.test(verb) ? `${verb}${verb.at(-1)}` : verb;
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, ...(past ?? [`${ending}ed`]), `${ending}ing`];
}
