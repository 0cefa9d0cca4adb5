/** The stock of blocks that the project's code, tests, workflows and guides are made of. */

/** One block of a file: which of the stock, and how often it was edited. */
export interface Block {
  readonly serial: number;
  readonly edition: number;
}

const VERBS =
  "read,write,list,merge,order,count,check,join,split,open,close,seal,drop,take,hold,mark,find,send,wait,sum".split(
    ",",
  );

const pick = <T>(stock: readonly T[], at: number): T => stock[at % stock.length] as T;

function pascal(words: string): string {
  return words.replace(/(?:^|[-_.])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

type Template = (name: string, constant: number) => string;

const FUNCTIONS: readonly Template[] = [
  (
    name,
    constant,
  ) => `export function ${name}(events: readonly FerryEvent[], limit = ${constant}): readonly FerryEvent[] {
  const newest = new Map<string, FerryEvent>();
  for (const event of events) newest.set(event.key, event);
  return [...newest.values()].slice(0, limit);
}`,
  (name, constant) => `export function ${name}(event: FerryEvent): boolean {
  if (event.headers.size === 0) return false;
  const age = event.receivedAt - event.createdAt;
  return age >= 0 && age < ${constant * 1000};
}`,
  (name, constant) => `export async function ${name}(queue: Queue, signal: AbortSignal): Promise<number> {
  let handled = 0;
  for await (const event of queue.take(${constant}, { signal })) {
    await queue.acknowledge(event.id);
    handled += 1;
  }
  return handled;
}`,
  (name, constant) => `const ${name}Limit = ${constant};

export function ${name}(text: string): readonly string[] {
  const parts = text.split("/").filter((part) => part !== "");
  if (parts.length > ${name}Limit) throw new FerryError("too-deep", text);
  return parts;
}`,
  (name, constant) => `export function ${name}(total: number, attempt: number): number {
  const share = total / ${constant};
  return Math.min(total, Math.round(share * 2 ** attempt));
}`,
  (name, constant) => `export const ${name} = (rows: readonly Row[]): readonly Row[] =>
  rows
    .filter((row) => row.waiting > ${constant})
    .toSorted((a, b) => b.waiting - a.waiting || a.name.localeCompare(b.name));`,
];

const TESTS: readonly Template[] = [
  (name, constant) => `  it("${name}s at most ${constant} events and keeps the newest of each key", () => {
    const events = sampleEvents(${constant * 3});
    expect(subject(events)).toHaveLength(${constant});
  });`,
  (name, constant) => `  it("refuses to ${name} what is older than ${constant} seconds", () => {
    const late = sampleEvent({ age: ${constant + 1} });
    expect(() => subject(late)).toThrow("too old");
  });`,
  (name, constant) => `  it("can ${name} twice without a second effect", async () => {
    const queue = await memoryQueue(${constant});
    await subject(queue);
    expect(await subject(queue)).toBe(0);
  });`,
];

const STEPS: readonly Template[] = [
  (name, constant) => `      - name: ${name}\n        run: npm run ${name}\n        timeout-minutes: ${constant}`,
  (name) =>
    `      - name: ${name} cache\n        uses: actions/cache@v4\n        with:\n          path: .cache/${name}\n          key: ${name}-\${{ hashFiles('package-lock.json') }}`,
];

const STYLES: readonly Template[] = [
  (name, constant) => `.${name} {\n  margin-block: ${constant}px;\n  color: var(--ink);\n}`,
];

const SCRIPTS: readonly Template[] = [
  (name, constant) => `${name}() {\n  timeout ${constant * 10} node --enable-source-maps dist/cli.js ${name} "$@"\n}`,
];

const PARAGRAPHS: readonly Template[] = [
  (_, constant) =>
    `## Before you start\n\nFerry needs Node 20 or newer and a folder it may write to. The folder grows with the events that\nwait; ${constant} GB is enough for a day of a small service.`,
  (_, constant) =>
    `## Names\n\nA destination has a name of at most ${constant * 4} characters. The name stands in every log line and in the\nconsole, so choose one that the people on call will recognise.`,
  () =>
    "## What happens to an event\n\nAn event is written to storage first and acknowledged to the sender after that. The router then offers\nit to every destination whose rules match, in the order of the rules.",
  (_, constant) =>
    `## Waiting and trying again\n\nA destination that answers with an error is asked again, first after ${constant} seconds, then after ever\nlonger pauses. Other destinations are not held up by it.`,
  () =>
    "## Looking at what is stuck\n\nOpen the destination in the console. The table lists the oldest events first; the last answer of the\ndestination stands beside each.",
  () =>
    "## Changing the configuration\n\nWrite the new file next to the old one and rename it into place. Ferry reads it as a whole or not at\nall, and says in the log which of the two it did.",
  () =>
    "## Limits\n\nFerry keeps the order of events that share a key, and of no others. It delivers at least once: a\ndestination has to recognise an event it has seen before.",
];

const BANKS: readonly {
  readonly test: RegExp;
  readonly stock: readonly Template[];
  readonly frame: (name: string, body: string) => string;
}[] = [
  {
    test: /\.test\.tsx?$/,
    stock: TESTS,
    frame: (name, body) =>
      `import { describe, expect, it } from "vitest";\nimport { memoryQueue, sampleEvent, sampleEvents, subject } from "./${name.replace(/\.test$/, "")}.fixture.ts";\n\ndescribe("${name.replace(/\.test$/, "")}", () => {\n${body}\n});\n`,
  },
  {
    test: /\.tsx?$/,
    stock: FUNCTIONS,
    frame: (_, body) =>
      `import { type FerryEvent, FerryError, type Queue, type Row } from "@ferry/event";\n\n${body}\n`,
  },
  {
    test: /\.ya?ml$/,
    stock: STEPS,
    frame: (name, body) =>
      `name: ${name}\non: [push, pull_request]\njobs:\n  ${name}:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${body}\n`,
  },
  { test: /\.css$/, stock: STYLES, frame: (_, body) => `${body}\n` },
  { test: /\.sh$/, stock: SCRIPTS, frame: (_, body) => `#!/bin/sh\nset -eu\n\n${body}\n\n"$@"\n` },
  {
    test: /\.md$/,
    stock: PARAGRAPHS,
    frame: (name, body) => `# ${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll("-", " ")}\n\n${body}\n`,
  },
];

/**
 * The text of a file made of blocks.
 * @throws Error for a kind of file the stock does not know
 */
export function renderBlocks(path: string, blocks: readonly Block[]): string {
  const bank = BANKS.find(({ test }) => test.test(path));
  if (bank === undefined)
    throw new Error(`Unexpected kind of file "${path}", expected code, a test, a workflow or a guide`);
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const identifier = pascal(name.replace(/\.test$/, ""));
  const bodies = blocks.map(({ serial, edition }) => {
    const verb = pick(VERBS, serial) + (serial >= VERBS.length ? String(Math.floor(serial / VERBS.length) + 1) : "");
    const subject = bank.stock === FUNCTIONS ? `${verb}${identifier}` : verb;
    return pick(bank.stock, serial + name.length)(subject, 3 + ((serial * 7 + edition * 5) % 23));
  });
  return bank.frame(name, bodies.join("\n\n"));
}
