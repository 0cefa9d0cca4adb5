/** `people confirm`: says yes to a link, or goes through the pending ones on a terminal. */
import { UserError } from "../errors.ts";
import { plainText } from "../views/escape.ts";
import { linkEnds, linkReason } from "../views/people.ts";
import { type PendingLink, pendingLinks } from "../workspace/pending-links.ts";
import { answerLink, clonesAtHand, sayConfirmed } from "../workspace/say-claims.ts";
import type { CommandContext, CommandResult } from "./command.ts";
import { renderSaid, type SayOptions } from "./people-say.ts";

const LISTED = 3;

function nobodyToAsk(pending: readonly PendingLink[]): UserError {
  const listed = pending.slice(0, LISTED).map(({ link }) => `${link.id} (${linkEnds(link)})`);
  const more = pending.length > LISTED ? ` and ${pending.length - LISTED} more` : "";
  return new UserError(
    "not-a-terminal",
    `There is no terminal to ask on; ${pending.length} wait for your word: ${listed.join(", ")}${more}.`,
    "Confirm one with: waymark people confirm ID (or A B); see all with: waymark people --long",
  );
}

/** What was found of an address, in one line. */
const heading = ({ link, clone }: PendingLink): string =>
  plainText(
    `${link.isYours ? "Is this you?" : link.applied ? "Taken for one person; right?" : "One person?"}  ${linkEnds(link)}  (${clone.name})`,
  );

async function review(context: CommandContext, pending: readonly PendingLink[]): Promise<CommandResult> {
  const { decide, workspace } = context;
  if (!decide) throw nobodyToAsk(pending);
  const answered: string[] = [];
  const failed: string[] = [];
  let skipped = 0;
  for (const [at, one] of pending.entries()) {
    const answer = await decide(`${at + 1} of ${pending.length}. ${heading(one)}`, plainText(linkReason(one.link)));
    if (answer === "quit") break;
    if (answer === "skip") {
      skipped++;
      continue;
    }
    try {
      answered.push(await answerLink(workspace, one, answer === "yes"));
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== "ambiguous-person") throw error;
      failed.push(error.message);
    }
  }
  const left = pending.length - answered.length - skipped - failed.length;
  const lines = [
    ...answered.map((one) => `Said: ${one}.`),
    ...failed,
    `${answered.length} answered, ${skipped} skipped, ${left} left.${answered.length > 0 ? " Take the last one back with: waymark people undo" : ""}`,
  ];
  return { text: `${lines.map(plainText).join("\n")}\n`, exitCode: 0 };
}

export async function runConfirm(
  context: CommandContext,
  words: readonly string[],
  { paths, format }: SayOptions,
): Promise<CommandResult> {
  if (words.length > 2)
    throw new UserError(
      "malformed-option",
      `Unexpected ${words.length} words, expected an id, or a word for each of two.`,
      "Example: waymark people confirm ada@a.example ada@b.example",
    );
  if (words.length > 0) return renderSaid(context, await sayConfirmed(context.workspace, paths, words), format);
  const pending = pendingLinks(await clonesAtHand(context.workspace, paths));
  if (pending.length === 0) return { text: "Nothing waits for your word.\n", exitCode: 0 };
  return review(context, pending);
}
