/** `waymark people [PATH…]`: who is taken for one person, why, and what waits for the user's word. */
import type { PeopleList } from "../model/people-list.ts";
import { renderPeople } from "../views/people.ts";
import { findAll, unknownPerson } from "../workspace/find-people.ts";
import { gatherPeople } from "../workspace/gather-people.ts";
import { readSaid } from "../workspace/people-file.ts";
import { listPeople } from "../workspace/people-list.ts";
import { type CommandContext, type CommandResult, toJson } from "./command.ts";

export interface PeopleOptions {
  readonly paths: readonly string[];
  readonly all: boolean;
  readonly person: string | undefined;
  /** Everything instead of the first few. */
  readonly long: boolean;
  readonly format: string;
}

export async function runPeople(context: CommandContext, options: PeopleOptions): Promise<CommandResult> {
  const { workspace, style } = context;
  const { clones, skipped } = await gatherPeople(workspace, options);
  const said = await readSaid(workspace.home);
  const { person } = options;
  const found = person === undefined ? [] : findAll(clones, person);
  if (person !== undefined && found.length === 0) throw unknownPerson(clones, person);
  const repositories = clones.flatMap((clone) => {
    const all = listPeople(clone, said);
    if (person === undefined) return [all];
    const keys = new Set(found.filter((one) => one.clone === clone).map((one) => one.person.key));
    const people = all.people.filter(({ key }) => keys.has(key));
    const ids = new Set(people.flatMap(({ links }) => links));
    return people.length === 0 ? [] : [{ ...all, people, links: all.links.filter(({ id }) => ids.has(id)) }];
  });
  const { words, source } = clones[0]!.you;
  const list: PeopleList = {
    schema: "waymark.people/1",
    you: { words, source },
    person: person ?? null,
    repositories,
    skipped,
  };
  return {
    text: options.format === "json" ? toJson(list) : renderPeople(list, { long: options.long }, style),
    exitCode: 0,
  };
}
