/** `waymark guide` and its verbs, declared. */
import type { Command } from "commander";
import type { Format } from "../commands/command.ts";
import type { Run, WithFormat } from "./verb-types.ts";

interface GuideFlags {
  readonly articles?: string;
  readonly url?: string;
  readonly format?: Format;
  readonly json?: boolean;
  readonly output?: string;
}

const formatOf = ({ json, format }: GuideFlags): Format => (json ? "json" : (format ?? "text"));
const ARTICLES = "a folder of your team's articles, shown beside ours; default: guide: articles in config.yaml";

/**
 * Adds the verb to a program.
 * @param run runs a verb between terminal and workspace.
 * @param withFormat adds --format, --json and -o.
 */
export function addGuideVerbs(program: Command, run: Run, withFormat: WithFormat): void {
  const guide = program
    .command("guide")
    .description("the field guide: an article for each skill and practice, to read here or to export as a site")
    .addHelpText(
      "after",
      "\nExamples:\n  waymark guide\n  waymark guide judgment\n  waymark guide build -o site --url https://example.org/guide",
    );

  withFormat(guide.command("read [topic...]", { isDefault: true }), ["text", "json", "md"])
    .description("an article by its id, skill, practice or words, or the list of all; `waymark guide` alone does this")
    .option("--articles <dir>", ARTICLES)
    .addHelpText(
      "after",
      "\nExamples:\n  waymark guide\n  waymark guide judgment\n  waymark guide decision record\n  waymark guide --articles docs/guide",
    )
    .action((topic: string[], flags: GuideFlags, command: Command) =>
      run(command, flags, async (context) =>
        (await import("../commands/guide.ts")).runGuide(context, topic.length === 0 ? undefined : topic.join(" "), {
          articles: flags.articles,
          format: formatOf(flags),
        }),
      ),
    );

  guide
    .command("build")
    .description("all articles as a site of plain files, whole without a script: pages, feeds, sitemap, cards")
    .requiredOption("-o, --output <dir>", "a new or empty folder, or one that an earlier build made")
    .option("--url <address>", "where it will be published; feeds, sitemap, cards and share links need it")
    .option("--articles <dir>", ARTICLES)
    .option("--json", "print what was written as JSON")
    .addHelpText(
      "after",
      "\nAn article is a Markdown file with front matter: title, summary and date (YYYY-MM-DD), and if you like topics, order,\nskill or practice. Its file name is its id; one of ours with the same id gives way. README.md and names that begin with _\nare left alone. Pictures are left out, since nothing is fetched from elsewhere.\n\nExamples:\n  waymark guide build -o site\n  waymark guide build -o site --url https://example.org/guide --articles docs/guide",
    )
    .action((flags: GuideFlags, command: Command) =>
      // The folder is written by the verb; what it says of it goes to standard output.
      run(command, {}, async (context) =>
        (await import("../commands/guide.ts")).runGuideBuild(context, {
          output: flags.output!,
          url: flags.url,
          articles: flags.articles,
          format: flags.json ? "json" : "text",
        }),
      ),
    );
}
