/**
 * The verbs and their options. The top level imports commander only; everything else is loaded behind the verb that
 * needs it.
 */
import { Command, Option } from "commander";
import manifest from "../../package.json" with { type: "json" };
import type { Format, SharedOptions } from "../commands/command.ts";
import { addGuideVerbs } from "./guide-verbs.ts";
import { addLadderVerbs } from "./ladder-verbs.ts";
import { addPeopleVerbs } from "./people-verbs.ts";
import { runVerb } from "./run-verb.ts";

interface DataOptions {
  person?: string;
  since?: string;
  until?: string;
  asOf?: string;
  areas?: string[];
  ladder?: string | undefined;
  all?: boolean;
  format?: Format;
  json?: boolean;
  output?: string;
}

/** Of `compare`, which takes two ladders. */
type CompareOptions = Omit<DataOptions, "ladder"> & { readonly then?: string; readonly ladder?: readonly string[] };

function toShared(paths: readonly string[], options: DataOptions): SharedOptions {
  return {
    paths,
    person: options.person,
    since: options.since,
    until: options.until,
    asOf: options.asOf,
    areas: (options.areas ?? [])
      .flatMap((list) => list.split(","))
      .map((area) => area.trim())
      .filter((area) => area !== ""),
    ladder: options.ladder,
    all: options.all ?? false,
    format: options.json ? "json" : (options.format ?? "text"),
    output: options.output,
  };
}

/** An option that may be given several times. Not a list of words: it would take the paths that follow for its own. */
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** The options of every verb that shows data. */
const withData = (command: Command): Command =>
  withScope(command).option("--ladder <file>", "a ladder of your own instead of Waymark's");

/** Whose work, which of it, and as known when. */
function withScope(command: Command): Command {
  return command
    .option("--person <who>", "address, login or full name; default: you")
    .option("--since <day>", "work from this day on (YYYY-MM-DD)")
    .option("--until <day>", "work up to this day")
    .option("--as-of <day>", "what was known by this day; default: today, UTC")
    .option("--areas <list>", "only these areas of the code, by name or folder: api,web", collect)
    .option("--all", "read every branch and tag, not just what HEAD reaches");
}

function withFormat(command: Command, formats: readonly string[] = ["text", "json", "md", "html"]): Command {
  return command
    .addOption(new Option("--format <format>", "how to print it").choices([...formats]))
    .option("--json", "the same as --format json")
    .option("-o, --output <file>", "write to a file instead of standard output");
}

/** The whole command line, not yet run. */
export function buildProgram(): Command {
  const program = new Command("waymark")
    .description(
      "Shows how you operate as an engineer, from work that already exists: every claim cited, nothing scored, nothing sent anywhere.",
    )
    .version(manifest.version)
    .option("--debug", "show where an unexpected error came from")
    .option("--no-color", "no colours (NO_COLOR works too)")
    .showSuggestionAfterError(true)
    .configureHelp({ showGlobalOptions: true })
    .addHelpText(
      "after",
      "\nExamples:\n  waymark                          the repository you stand in\n  waymark ../api ../web            several repositories, one report\n  waymark --json -o me.json        the same as data\n  waymark report --format html -o me.html\n  waymark why judgment             what a skill's answer rests on\n  waymark demo                     a made-up person, to look around",
    );

  withFormat(withData(program.command("report [paths...]", { isDefault: true })))
    .description("the cited profile: how you operate, what is missing for the next level, where the proof is")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark report . --since 2025-01-01\n  waymark report ~/src --json          every clone in a folder\n  WAYMARK_ME=ada@example.org waymark report ../engine\n  waymark report --person grace@example.org   somebody's cited public record, without assessment",
    )
    .action((paths: string[], options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/report.ts")).runReport(context, toShared(paths, options)),
      ),
    );

  withFormat(withData(program.command("why <subject> [paths...]")), ["text", "json"])
    .description("the evidence, rule and reasoning behind a skill or one piece of evidence")
    .addHelpText("after", "\nExamples:\n  waymark why communication\n  waymark why 7f3a91c2")
    .action((subject: string, paths: string[], options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/why.ts")).runWhy(context, subject, toShared(paths, options)),
      ),
    );

  withFormat(withScope(program.command("compare [paths...]")), ["text", "json", "md"])
    .description("your growth between two days, or the same work by two ladders; never two people")
    .option("--then <day>", "work up to this day or month (YYYY-MM); default: a year ago")
    .option("--ladder <file>", "a ladder of your own; twice to compare two, once to compare with Waymark's", collect)
    .addHelpText(
      "after",
      "\nBoth days are judged by what is known today, or as of --as-of; --until is the later of the two.\n\nExamples:\n  waymark compare --then 2025-06\n  waymark compare ../engine --then 2024-12-31 --until 2025-12-31\n  waymark compare --ladder ours.yaml\n  waymark compare --ladder ours.yaml --ladder theirs.yaml --json",
    )
    .action((paths: string[], options: CompareOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/compare.ts")).runCompare(
          context,
          toShared(paths, { ...options, ladder: undefined }),
          options.then,
          options.ladder ?? [],
        ),
      ),
    );

  withFormat(program.command("show <id>"), ["text", "json"])
    .description(
      "the source behind a piece of evidence, with the quoted words; the text of an imported document or ticket",
    )
    .addHelpText("after", "\nExample:\n  waymark show 7f3a91c2")
    .action((id: string, options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/show.ts")).runShow(context, id, { format: toShared([], options).format }),
      ),
    );

  withFormat(program.command("mark <id> <verdict>"), ["text", "json"])
    .description("correct a piece of evidence: wrong, not-mine or highlight; kept in marks.yaml")
    .option("--because <text>", "why, in your words")
    .addHelpText(
      "after",
      '\nExamples:\n  waymark mark 7f3a91c2 wrong --because "the series was a revert"\n  waymark mark b01c44de highlight',
    )
    .action((id: string, verdict: string, options: DataOptions & { because?: string }, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/mark.ts")).runMark(context, id, verdict, {
          because: options.because,
          format: toShared([], options).format,
        }),
      ),
    );

  withFormat(program.command("unmark <id>"), ["text", "json"])
    .description("take a mark back")
    .addHelpText("after", "\nExample:\n  waymark unmark 7f3a91c2")
    .action((id: string, options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/mark.ts")).runUnmark(context, id, { format: toShared([], options).format }),
      ),
    );

  withFormat(program.command("coach [file]"), ["text", "json"])
    .description("what your draft review comment does and what it lacks to teach; keeps nothing, sends nothing")
    .option("--mine <login>", "whose comments of an exported thread are read: yours")
    .addHelpText(
      "after",
      '\nReads a draft, or your comments of an exported thread: JSON of GitHub\'s comments, an IETF archive.json, or\ncomments parted by lines of ---. English only. Nothing is kept, and nothing is posted anywhere.\n\nExamples:\n  echo "Rename this." | waymark coach -\n  waymark coach draft.md\n  gh api repos/OWNER/REPO/pulls/12/comments | waymark coach - --mine ada\n  waymark coach thread.json --mine ada --json',
    )
    .action((file: string | undefined, options: DataOptions & { mine?: string }, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/coach.ts")).runCoach(context, {
          file,
          mine: options.mine,
          readInput: (await import("./read-input.ts")).inputReader(file === "-"),
          format: toShared([], options).format,
        }),
      ),
    );

  withFormat(withData(program.command("demo")))
    .description("the whole thing on a bundled, made-up history")
    .addHelpText("after", "\nExamples:\n  waymark demo\n  waymark demo --format html -o demo.html")
    .action((options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/demo.ts")).runDemo(context, toShared([], options)),
      ),
    );

  withFormat(program.command("doctor [paths...]"), ["text", "json"])
    .description("what is read, of forges too, versions, the state of the ledger, what is missing and how to get it")
    .addHelpText("after", "\nExample:\n  waymark doctor .")
    .action((paths: string[], options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/doctor.ts")).runDoctor(context, paths, {
          format: toShared([], options).format,
          version: manifest.version,
        }),
      ),
    );

  withFormat(program.command("forget [path]"), ["text", "json"])
    .description(
      "erase a repository, an import, a person as counterparty, or everything from the cache; shows first, does it with --yes",
    )
    .option("--person <who>", "somebody to erase, and keep erased")
    .option("--everything", "the whole cache")
    .option("--yes", "do it")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark forget ../old-clone\n  waymark forget ~/Downloads/notion-export.zip\n  waymark forget --person someone@example.org --yes\n  waymark forget --everything --yes",
    )
    .action(
      (path: string | undefined, options: DataOptions & { everything?: boolean; yes?: boolean }, command: Command) =>
        run(command, options, async (context) =>
          (await import("../commands/forget.ts")).runForget(context, {
            path,
            person: options.person,
            everything: options.everything ?? false,
            yes: options.yes ?? false,
            format: toShared([], options).format,
          }),
        ),
    );

  withFormat(withData(program.command("reviews [paths...]")), ["text", "json"])
    .description("how you review: what your comments do for the author, what was taken up, which are worth re-reading")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark reviews\n  waymark reviews ../engine --since 2025-01-01\n  waymark reviews --json -o reviews.json",
    )
    .action((paths: string[], options: DataOptions, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/reviews.ts")).runReviews(context, toShared(paths, options)),
      ),
    );

  withFormat(withData(program.command("initiatives [paths...]")))
    .description(
      "what you drove: work on one problem over time, from its origin to what became of it; and your part in what others drove",
    )
    .option("--stories <count>", "how many are told in full, the largest first; default: 5")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark initiatives\n  waymark initiatives ../engine --since 2025-01-01 --stories 10\n  waymark initiatives --areas src/net --format md -o initiatives.md\n  waymark initiatives --format html -o initiatives.html\n  waymark initiatives --person ada@example.org --as-of 2025-06-30 --json",
    )
    .action((paths: string[], options: DataOptions & { stories?: string }, command: Command) =>
      run(command, options, async (context) =>
        (await import("../commands/initiatives.ts")).runInitiatives(context, toShared(paths, options), options.stories),
      ),
    );

  withData(program.command("serve [paths...]"))
    .description("open the local web app: profile, path, skills, evidence, initiatives; for this machine alone")
    .option("--port <number>", "where it listens; default: 8737, or a free one where that is taken")
    .option("--no-open", "print the address and open no browser")
    .addHelpText(
      "after",
      "\nThe address lets one browser in, once, and only as long as this runs. Nothing is sent anywhere.\n\nExamples:\n  waymark serve\n  waymark serve ../engine ../web --port 9000\n  waymark serve --no-open",
    )
    .action((paths: string[], options: DataOptions & { port?: string; open: boolean }, command: Command) =>
      run(command, options, async (context) => {
        const { openBrowser, runServe } = await import("../commands/serve.ts");
        return runServe(context, toShared(paths, options), {
          port: options.port,
          open: options.open ? openBrowser : undefined,
          say: (line) => process.stderr.write(`${line}\n`),
        });
      }),
    );

  withFormat(program.command("sync [forge] [paths...]"), ["text", "json"])
    .description("read what is new on the forge of a clone: GitHub, GitLab or Gerrit; by default what you took part in")
    .option("--everything", "everybody's discussions")
    .option("--login <name>", "your account, where the token or your address does not say")
    .option("--repo <name>", "owner/name or host/owner/name, instead of what the remote says")
    .option("--longest-wait <seconds>", "longest single wait for a rate limit; default: an hour")
    .addHelpText(
      "after",
      "\nThe token is that of gh or glab, or of GH_TOKEN, GITLAB_TOKEN, WAYMARK_TOKEN_<HOST>. It is never written anywhere.\n\nExamples:\n  waymark sync\n  waymark sync ../engine --everything\n  waymark sync gitlab ../web --repo gitlab.example.org/group/web",
    )
    .action(
      (
        forge: string | undefined,
        paths: string[],
        options: DataOptions & { everything?: boolean; login?: string; repo?: string; longestWait?: string },
        command: Command,
      ) =>
        run(command, options, async (context) =>
          (await import("../commands/sync.ts")).runSync(
            context,
            { words: forge === undefined ? [] : [forge, ...paths], ...options },
            { json: toShared([], options).format === "json" },
          ),
        ),
    );

  withFormat(program.command("import <path>"), ["text", "json"])
    .description("read an archive of a forge, or exported documents and tickets, without any network")
    .option("--repo <name>", "owner/name, where the archive does not say whose it is")
    .option("--for <clone>", "a clone to read it for, besides those whose remote names it", collect)
    .option("--mine", "exported documents and tickets that name no author are yours")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark import ../github-metadata-backup-engine\n  waymark import migration_archive.tar.gz --for ../engine\n  waymark import archive.json --repo octo-org/engine\n  waymark import ../backup --for ../engine\n  waymark import ~/Downloads/notion-export.zip --mine\n  waymark import jira.csv",
    )
    .action(
      (path: string, options: DataOptions & { repo?: string; for?: string[]; mine?: boolean }, command: Command) =>
        run(command, options, async (context) =>
          (await import("../commands/import.ts")).runImport(
            context,
            { path, repo: options.repo, clones: options.for ?? [], mine: options.mine ?? false },
            { json: toShared([], options).format === "json" },
          ),
        ),
    );

  addPeopleVerbs(program, run, withFormat);

  addLadderVerbs(program, run, withFormat);

  addGuideVerbs(program, run, withFormat);
  return program;
}

function run(
  command: Command,
  options: { readonly output?: string },
  verb: Parameters<typeof runVerb>[1],
): Promise<void> {
  const { debug, color } = command.optsWithGlobals<{ debug?: boolean; color?: boolean }>();
  return runVerb({ debug: debug ?? false, color: color ?? true, output: options.output }, verb);
}
