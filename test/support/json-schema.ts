/**
 * Checks a value against a JSON schema of the kind the project publishes. Knows the keywords those schemas use and
 * refuses any other, so that nothing in a schema is passed over in silence.
 */

type Schema = Readonly<Record<string, unknown>>;

const WITHOUT_MEANING = new Set([
  "$schema",
  "$id",
  "$comment",
  "title",
  "description",
  "definitions",
  "default",
  "examples",
]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function hasType(value: unknown, wanted: unknown): boolean {
  const types = Array.isArray(wanted) ? wanted : [wanted];
  return types.includes(typeOf(value)) || (typeof value === "number" && types.includes("number"));
}

/** One keyword of a schema on one value: problems, each with the place. */
type Keyword = (wanted: unknown, value: unknown, at: string, walk: Walk, schema: Schema) => readonly string[];
type Walk = (schema: unknown, value: unknown, at: string) => readonly string[];

const check = (good: boolean, at: string, problem: string): readonly string[] => (good ? [] : [`${at}: ${problem}`]);
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (wanted, value, at) =>
    check(hasType(value, wanted), at, `Unexpected ${typeOf(value)}, expected ${JSON.stringify(wanted)}`),
  const: (wanted, value, at) =>
    check(value === wanted, at, `Unexpected ${JSON.stringify(value)}, expected ${JSON.stringify(wanted)}`),
  enum: (wanted, value, at) =>
    check(
      listed(wanted).includes(value),
      at,
      `Unexpected ${JSON.stringify(value)}, expected one of ${JSON.stringify(wanted)}`,
    ),
  required: (wanted, value, at) =>
    isObject(value) ? listed(wanted).flatMap((name) => check(String(name) in value, at, `lacks ${name}`)) : [],
  properties: (wanted, value, at, walk) =>
    isObject(value) && isObject(wanted)
      ? Object.entries(wanted).flatMap(([name, own]) => (name in value ? walk(own, value[name], `${at}.${name}`) : []))
      : [],
  additionalProperties: (wanted, value, at, walk, { properties }) => {
    if (!isObject(value)) return [];
    const known = isObject(properties) ? properties : {};
    const others = Object.keys(value).filter((name) => !(name in known));
    if (wanted === false) return others.map((name) => `${at}: Unexpected property ${name}`);
    return others.flatMap((name) => walk(wanted, value[name], `${at}.${name}`));
  },
  items: (wanted, value, at, walk) =>
    listed(value).flatMap((item, index) =>
      Array.isArray(wanted)
        ? index < wanted.length
          ? walk(wanted[index], item, `${at}[${index}]`)
          : []
        : walk(wanted, item, `${at}[${index}]`),
    ),
  minItems: (wanted, value, at) =>
    check(!Array.isArray(value) || value.length >= Number(wanted), at, `expected at least ${wanted} items`),
  maxItems: (wanted, value, at) =>
    check(!Array.isArray(value) || value.length <= Number(wanted), at, `expected at most ${wanted} items`),
  anyOf: (wanted, value, at, walk) => {
    const answers = listed(wanted).map((one) => walk(one, value, at));
    return answers.some((problems) => problems.length === 0)
      ? []
      : [`${at}: fits none of ${answers.length}`, ...answers.flat()];
  },
  allOf: (wanted, value, at, walk) => listed(wanted).flatMap((one) => walk(one, value, at)),
  not: (wanted, value, at, walk) => check(walk(wanted, value, at).length > 0, at, "fits what it must not fit"),
};

/**
 * Every way in which a value breaks a schema; none for one that fits.
 * @throws Error for a keyword it does not know
 * @example schemaProblems(JSON.parse(schemaText), report) // ["$.asOf: Unexpected number, expected \"string\""]
 */
export function schemaProblems(root: Schema, value: unknown): readonly string[] {
  const definitions = isObject(root.definitions) ? root.definitions : {};
  const walk: Walk = (schema, part, at) => {
    if (schema === true) return [];
    if (!isObject(schema)) return [`${at}: nothing may stand here`];
    return Object.entries(schema).flatMap(([keyword, wanted]) => {
      if (WITHOUT_MEANING.has(keyword)) return [];
      if (keyword === "$ref")
        return walk(definitions[decodeURIComponent(String(wanted).replace("#/definitions/", ""))], part, at);
      const known = KEYWORDS[keyword];
      if (!known) throw new Error(`Unexpected keyword "${keyword}" in the schema, expected one this walker knows`);
      return known(wanted, part, at, walk, schema);
    });
  };
  return walk(root, value, "$");
}
