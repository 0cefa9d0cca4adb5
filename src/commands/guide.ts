/** `waymark guide [TOPIC]`: the list of articles, or one of them; `waymark guide build -o DIR`: all of them as a site. */
import {
  articleMarkdown,
  guideListMarkdown,
  guideNotes,
  renderArticle,
  renderGuideList,
  toGuideLine,
} from "../views/guide.ts";
import { DARK, LIGHT } from "../views/html/colours.ts";
import { buildGuide } from "../workspace/build-guide.ts";
import { findArticles } from "../workspace/find-articles.ts";
import { gatherGuide } from "../workspace/gather-guide.ts";
import { type CommandContext, type CommandResult, type Format, toJson } from "./command.ts";

export interface GuideOptions {
  /** A folder of articles besides ours. */
  readonly articles: string | undefined;
  readonly format: Format;
}

export async function runGuide(
  { workspace, style }: CommandContext,
  topic: string | undefined,
  { articles: folder, format }: GuideOptions,
): Promise<CommandResult> {
  const guide = await gatherGuide(workspace, folder);
  const found = topic === undefined ? guide.articles : findArticles(guide, topic);
  const [only] = found;
  if (topic !== undefined && only !== undefined && found.length === 1) {
    const text =
      format === "json"
        ? toJson({ schema: "waymark.guide-article/1", article: only })
        : format === "md"
          ? articleMarkdown(only)
          : renderArticle(only, style);
    return { text, exitCode: 0 };
  }
  const lines = found.map(toGuideLine);
  const text =
    format === "json"
      ? toJson({ schema: "waymark.guide/1", articles: lines, notes: guide.notes })
      : format === "md"
        ? guideListMarkdown(lines)
        : renderGuideList(lines, guide.notes, style);
  return { text, exitCode: 0 };
}

export interface GuideBuildOptions {
  readonly output: string;
  readonly url: string | undefined;
  readonly articles: string | undefined;
  readonly format: Format;
}

export async function runGuideBuild(
  { workspace }: CommandContext,
  { format, ...request }: GuideBuildOptions,
): Promise<CommandResult> {
  const built = await buildGuide(workspace, { ...request, colours: { light: LIGHT, dark: DARK } });
  if (format === "json") return { text: toJson(built), exitCode: 0 };
  const { folder, articles, files, written, removed, address, notes } = built;
  const lines = [
    `${folder}: ${articles} articles in ${files} files, ${written} written, ${files - written} as they were${removed.length > 0 ? `, ${removed.length} removed` : ""}.`,
    ...guideNotes(notes).map((note) => `Note: ${note}`),
    address === null
      ? "Feeds, sitemap, cards and share links need the address where it will stand: --url https://…"
      : `To be published at ${address}/ with feed.atom and feed.json beside the pages.`,
  ];
  return { text: lines.map((line) => `${line}\n`).join(""), exitCode: 0 };
}
