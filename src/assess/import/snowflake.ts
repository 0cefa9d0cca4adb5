/**
 * The form of Medium's snowflake: tracks, each with five milestones that have a summary and signals. Read as JSON, or
 * straight from its `constants.js`, whose object of tracks is data that YAML's parser can read; nothing is run.
 * Shape: github.com/Medium/snowflake, constants.js.
 */
import { parseYaml } from "./parse-yaml.ts";
import {
  asList,
  asRecord,
  asText,
  malformed,
  type SourceCriterion,
  type SourceFile,
  type SourceLadder,
  type SourceSkill,
} from "./source-ladder.ts";

/** Where the bracket that opens at `start` closes, quoted text aside; -1 where it does not. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  let quote = "";
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== "") {
      if (character === "\\") at++;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'" || character === "`") quote = character;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at;
  }
  return -1;
}

/** The object that a script calls `tracks`, with the lines above it blank so that lines of errors are the file's. */
function tracksOfScript(text: string): string | undefined {
  const name = /\btracks\b[^={}\n]{0,60}=\s{0,20}\{/.exec(text);
  if (!name) return undefined;
  const start = name.index + name[0].length - 1;
  const end = closingBrace(text, start);
  if (end < 0) return undefined;
  return "\n".repeat(text.slice(0, start).split("\n").length - 1) + text.slice(start, end + 1);
}

const isTrack = (value: unknown): boolean => Array.isArray(asRecord(value)?.milestones);

/** An object or list of tracks, itself or under `tracks`. */
function tracksIn(data: unknown): readonly (readonly [string, unknown])[] {
  const held = asRecord(data)?.tracks ?? data;
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(held)
    ? held.map((track, at) => [asText(asRecord(track)?.id) ?? `Track ${at + 1}`, track])
    : Object.entries(asRecord(held) ?? {});
  return entries.filter(([, track]) => isTrack(track));
}

const milestoneId = (milestone: number): string => `milestone-${milestone}`;

function criteriaOf(milestone: unknown, number: number): SourceCriterion[] {
  const entry = asRecord(milestone);
  const texts = [asText(entry?.summary), ...asList(entry?.signals).map(asText)];
  return texts.flatMap((text) => (text === undefined ? [] : [{ text, level: milestoneId(number) }]));
}

function toSkill([id, value]: readonly [string, unknown]): SourceSkill {
  const track = asRecord(value);
  return {
    title: asText(track?.displayName) ?? asText(track?.name) ?? id,
    criteria: asList(track?.milestones).flatMap((milestone, at) => criteriaOf(milestone, at + 1)),
  };
}

/** @throws UserError "malformed-source-ladder" */
export function readSnowflake({ path, text }: SourceFile): SourceLadder {
  const tracks = tracksIn(parseYaml({ path, text: tracksOfScript(text) ?? text }));
  if (tracks.length === 0) throw malformed(path, 0, "Unexpected content, expected tracks with milestones.");
  const most = Math.max(...tracks.map(([, track]) => asList(asRecord(track)?.milestones).length));
  return {
    title: "Snowflake",
    levels: Array.from({ length: most }, (_, at) => ({ id: milestoneId(at + 1), title: `Milestone ${at + 1}` })),
    skills: tracks.map(toSkill),
    notes: ["Examples, points and categories of tracks are not taken over."],
  };
}
