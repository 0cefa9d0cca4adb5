/** `waymark ladder` and its verbs, declared. */
import { type Command, Option } from "commander";
import type { Format } from "../commands/command.ts";
import type { LadderImportOptions } from "../commands/ladder-import.ts";
import type { Run, WithFormat } from "./verb-types.ts";

interface LadderFlags {
  as?: LadderImportOptions["as"];
  levels?: string;
  dryRun?: boolean;
  yes?: boolean;
  force?: boolean;
  format?: Format;
  json?: boolean;
  output?: string;
}

const formatOf = ({ json, format }: LadderFlags): Format => (json ? "json" : (format ?? "text"));

const toList = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

function addImport(ladder: Command, run: Run): void {
  ladder
    .command("import <path>")
    .description(
      "somebody else's ladder as one of Waymark's: every criterion with the signals its wording names, shown first and written with -o",
    )
    .addOption(
      new Option("--as <form>", "what it is; default: told by its content").choices([
        "ft",
        "monzo",
        "forward-impact",
        "snowflake",
        "csv",
        "markdown",
      ]),
    )
    .option("--levels <list>", "only these levels, lowest first, by id or title: junior,senior,principal")
    .option("-o, --output <file>", "write the ladder there; asks about each mapping on a terminal")
    .option("--dry-run", "only show")
    .option("--yes", "take the mappings that are likely, without asking")
    .option("--force", "write over a file that is there")
    .option("--json", "print the mappings as JSON")
    .addHelpText(
      "after",
      "\nForms: the Financial Times' progression (YAML), Monzo's (Markdown with front matter), Forward Impact's capabilities\n(YAML, a folder of them is one ladder), Medium's snowflake (JSON or constants.js), CSV and Markdown tables with a row per\nskill, per level or per criterion. Criteria are mapped by their English wording alone; what is not mapped is kept and\nanswered “cannot see”. Nothing is sent anywhere.\n\nExamples:\n  waymark ladder import progression.yml\n  waymark ladder import capabilities/ -o ours.yaml\n  waymark ladder import ladder.csv --levels \"Engineer,Senior,Staff\" -o ours.yaml --yes\n  waymark ladder import backend.md --json",
    )
    .action((path: string, flags: LadderFlags, command: Command) =>
      // The file is the ladder, written by the verb; what it says goes to standard output.
      run(command, {}, async (context) =>
        (await import("../commands/ladder-import.ts")).runLadderImport(context, path, {
          as: flags.as,
          levels: toList(flags.levels),
          output: flags.output,
          dryRun: flags.dryRun ?? false,
          yes: flags.yes ?? false,
          force: flags.force ?? false,
          json: flags.json ?? false,
        }),
      ),
    );
}

/**
 * Adds the verb to a program.
 * @param run runs a verb between terminal and workspace.
 * @param withFormat adds --format, --json and -o.
 */
export function addLadderVerbs(program: Command, run: Run, withFormat: WithFormat): void {
  const ladder = program
    .command("ladder")
    .description("work with ladders: check, show and compare them, take over somebody else's")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark ladder show\n  waymark ladder import progression.yml -o ours.yaml\n  waymark ladder validate ours.yaml\n  waymark ladder diff waymark ours.yaml",
    );

  withFormat(ladder.command("validate <file>"), ["text", "json"])
    .description("every mistake in a ladder file, with its line; exit code 1 where there are any")
    .addHelpText("after", "\nExample:\n  waymark ladder validate ours.yaml")
    .action((file: string, flags: LadderFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/ladder.ts")).runLadderValidate(context, file, { format: formatOf(flags) }),
      ),
    );

  withFormat(ladder.command("show [file]"), ["text", "json", "md"])
    .description("a ladder by skill and level, with the signals that can see each criterion; default: the one in use")
    .addHelpText("after", "\nExamples:\n  waymark ladder show\n  waymark ladder show ours.yaml --format md")
    .action((file: string | undefined, flags: LadderFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/ladder.ts")).runLadderShow(context, file, { format: formatOf(flags) }),
      ),
    );

  withFormat(ladder.command("diff <before> <after>"), ["text", "json"])
    .description("what came, went and changed from one ladder to another; the word waymark stands for the shipped one")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark ladder diff old.yaml new.yaml\n  waymark ladder diff waymark ours.yaml --json",
    )
    .action((before: string, after: string, flags: LadderFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/ladder.ts")).runLadderDiff(context, before, after, { format: formatOf(flags) }),
      ),
    );

  addImport(ladder, run);
}
