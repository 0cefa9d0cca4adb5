/** What the files that declare verbs are given: how a verb is run, and the options of its format. */
import type { Command } from "commander";
import type { CommandContext, CommandResult } from "../commands/command.ts";

export type Run = (
  command: Command,
  options: { readonly output?: string },
  verb: (context: CommandContext) => Promise<CommandResult>,
) => Promise<void>;

export type WithFormat = (command: Command, formats: readonly string[]) => Command;
