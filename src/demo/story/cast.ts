/**
 * The people of the made-up company. Every name, login and address is invented; addresses are at example.org, apart
 * from the two accounts a forge itself writes: its merge button and its dependency bot.
 */
import type { Identity } from "../history-description.ts";

export interface Member extends Identity {
  readonly name: string;
  readonly email: string;
  readonly login: string;
  /** Where they live, as an offset that never changes: "+0100". */
  readonly offset: string;
}

const member = (name: string, login: string, offset: string): Member => {
  const first = name.split(" ")[0] ?? name;
  const email = `${first
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase()}@example.org`;
  return { name, email, login, offset };
};

/** The person the demonstration is about: hired mid-level in February 2024. */
export const marit = member("Marit Oyelaran", "moyelaran", "+0100");
/** Founder; terse. */
export const teodor = member("Teodor Vasquine", "tvasquine", "+0200");
/** Storage; three days a week, long messages. */
export const hana = member("Hana Mizutame", "hmizutame", "+0900");
/** Console; conventional commits. */
export const joaquim = member("Joaquim Berthelo", "jberthelo", "-0300");
/** Operations; leaves in spring 2025. */
export const padraig = member("Pádraig Mulhearty", "pmulhearty", "+0000");
/** Joins in September 2024. */
export const ngozi = member("Ngozi Ferreyra", "nferreyra", "+0100");
/** Joins in August 2025. */
export const iskander = member("Iskander Yuldashin", "iyuldashin", "+0500");
/** Trainee from February 2026. */
export const wenzhi = member("Wenzhi Dalgaard", "wdalgaard", "+0200");

/** Marit's machine before her address was set up: joined by the .mailmap. */
export const maritLaptop: Member = { ...marit, name: "marit", email: "marit@laptop.example.org" };

export const dependabot: Member = {
  name: "dependabot[bot]",
  email: "49699333+dependabot[bot]@users.noreply.github.com",
  login: "dependabot",
  offset: "+0000",
};

/** Who commits what the merge button makes. */
export const GITHUB: Identity = { name: "GitHub", email: "noreply@github.com" };
