/** `waymark people` and its verbs, declared. */
import { type Command, Option } from "commander";
import type { Format } from "../commands/command.ts";
import type { Run, WithFormat } from "./verb-types.ts";

interface PeopleFlags {
  person?: string;
  all?: boolean;
  long?: boolean;
  in?: string[];
  yes?: boolean;
  format?: string;
  json?: boolean;
  output?: string;
}

const formatOf = ({ json, format }: PeopleFlags): Format => (json || format === "json" ? "json" : "text");
const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

const withClones = (command: Command): Command =>
  command.option(
    "--in <path>",
    "clone in which the words are looked up; default: the one you stand in, else all known",
    collect,
  );

/**
 * Adds the verb to a program.
 * @param run runs a verb between terminal and workspace.
 * @param withFormat adds --format, --json and -o.
 */
export function addPeopleVerbs(program: Command, run: Run, withFormat: WithFormat): void {
  const people = program
    .command("people")
    .description("who is taken for one person and why, and your word on it: merge, split, confirm, name, undo")
    .addHelpText(
      "after",
      '\nExamples:\n  waymark people\n  waymark people --person ada@example.org ../engine\n  waymark people merge ada@example.org ada@old.example\n  waymark people confirm               goes through what waits, one by one\n  waymark people name ada@example.org "Ada Lovelace"\n  waymark people undo',
    );

  withFormat(people.command("list [paths...]", { isDefault: true }), ["text", "json"])
    .description("who is taken for one person and why, and what waits for your word; `waymark people` alone does this")
    .option("--person <who>", "one person's addresses and links: an address, login or name")
    .option("--long", "everything instead of the first few of each list")
    .option("--all", "read every branch and tag, not just what HEAD reaches")
    .addHelpText("after", "\nExamples:\n  waymark people --long ../engine\n  waymark people --person ada@example.org")
    .action((paths: string[], flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people.ts")).runPeople(context, {
          paths,
          all: flags.all ?? false,
          person: flags.person,
          long: flags.long ?? false,
          format: formatOf(flags),
        }),
      ),
    );

  const toSay = (flags: PeopleFlags) => ({ paths: flags.in ?? [], format: formatOf(flags) });

  withClones(withFormat(people.command("merge <a> <b>"), ["text", "json"]))
    .description("say that two are one person; each an address, login or name")
    .addHelpText(
      "after",
      '\nExamples:\n  waymark people merge ada@example.org ada@old.example\n  waymark people merge @ada "Ada Lovelace"',
    )
    .action((a: string, b: string, flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-say.ts")).runMerge(context, a, b, toSay(flags)),
      ),
    );

  withClones(withFormat(people.command("split <a> [b]"), ["text", "json"]))
    .description("say that two are two people; each an address or login, or the id of a link")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark people split ada@example.org ada@elsewhere.example\n  waymark people split 3f9a12cd",
    )
    .action((a: string, b: string | undefined, flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-say.ts")).runSplit(context, a, b, toSay(flags)),
      ),
    );

  withClones(withFormat(people.command("confirm [words...]"), ["text", "json"]))
    .description(
      "say yes to a link, by its id or its two ends; without words goes through all that wait, on a terminal",
    )
    .addHelpText(
      "after",
      "\nExamples:\n  waymark people confirm\n  waymark people confirm 3f9a12cd\n  waymark people confirm ada@example.org ada@old.example",
    )
    .action((words: string[], flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-confirm.ts")).runConfirm(context, words, toSay(flags)),
      ),
    );

  withClones(withFormat(people.command("name <who> <name>"), ["text", "json"]))
    .description("say what somebody is called; former names are then shown nowhere")
    .addHelpText("after", '\nExample:\n  waymark people name ada@example.org "Ada Lovelace"')
    .action((who: string, name: string, flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-say.ts")).runName(context, who, name, toSay(flags)),
      ),
    );

  withFormat(people.command("undo"), ["text", "json"])
    .description("take back what you said last, an import as a whole")
    .addHelpText("after", "\nExample:\n  waymark people undo")
    .action((flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-say.ts")).runUndo(context, { format: formatOf(flags) }),
      ),
    );

  people
    .command("export [paths...]")
    .description("who is who as a mailmap for git: addresses, and the names people are called by")
    .option("--mailmap", "as a mailmap, which is the one format there is")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addHelpText("after", "\nExample:\n  waymark people export --mailmap -o .mailmap")
    .action((paths: string[], flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) => (await import("../commands/people-files.ts")).runExport(context, paths)),
    );

  people
    .command("import <file>")
    .description(
      "take over who is who from a .mailmap, SortingHat or gitdm file or .all-contributorsrc; shows first, does it with --yes",
    )
    .addOption(
      new Option("--format <format>", "what the file is; default: told by its content").choices([
        "mailmap",
        "sortinghat",
        "gitdm",
        "all-contributors",
      ]),
    )
    .option("--yes", "do it")
    .option("--long", "everything instead of the first few")
    .option("--json", "print it as JSON")
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark people import .mailmap\n  waymark people import .all-contributorsrc --yes",
    )
    .action((file: string, flags: PeopleFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/people-files.ts")).runImport(context, file, {
          from: flags.format,
          yes: flags.yes ?? false,
          long: flags.long ?? false,
          json: flags.json ?? false,
        }),
      ),
    );
}
