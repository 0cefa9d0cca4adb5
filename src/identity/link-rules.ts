/**
 * The rules by which two accounts are taken for one person's. Each has a grade, what people read, and a strength: the
 * share of its links that were right on the histories it was fitted on (see docs/reference/accuracy.md for which, and
 * for what came of it elsewhere).
 *
 * Sources: the kinds of likeness are those of Bird et al. (2006), Vasilescu et al. (2015), Wiese et al. (2016) and
 * Gote and Zingg (2021); that a likeness weighs more the rarer it is, is Fellegi and Sunter (1969).
 */

/** certain: applied. likely: applied, and listed for review. possible: only suggested. */
export type LinkGrade = "certain" | "likely" | "possible";

export interface LinkRule {
  readonly grade: LinkGrade;
  readonly strength: number;
  /** Why, as people read it. */
  readonly reason: string;
}

export const LINK_RULES = {
  "user-says": { grade: "certain", strength: 1, reason: "you said so" },
  mailmap: { grade: "certain", strength: 1, reason: "the mailmap joins them" },
  "same-address": { grade: "certain", strength: 0.999, reason: "the same address" },
  "same-name-and-account": {
    grade: "certain",
    strength: 0.995,
    reason: "the same full name and the same account name",
  },
  "same-rare-name": {
    grade: "certain",
    strength: 0.995,
    reason: "the same full name, and nobody else here has the last name",
  },
  "bare-name": {
    grade: "certain",
    strength: 0.99,
    reason: "a name without an address, which one person here bears",
  },
  "same-name": { grade: "likely", strength: 0.98, reason: "the same full name" },
  "same-login": { grade: "likely", strength: 0.96, reason: "merges of the login's branches are this person's work" },
  "two-names-one-address": { grade: "likely", strength: 0.93, reason: "one address under two names" },
  "same-account": { grade: "likely", strength: 0.95, reason: "the same unusual account name" },
  "account-of-name": {
    grade: "likely",
    strength: 0.93,
    reason: "the account is named after the full name, which is one person's here",
  },
  "name-without-middle": {
    grade: "likely",
    strength: 0.93,
    reason: "the same first and last name, a middle name left out",
  },
  "short-name": {
    grade: "likely",
    strength: 0.9,
    reason: "a short form of the same name, and nobody else here is called so",
  },
  "name-slip": { grade: "likely", strength: 0.9, reason: "the same name but for a letter" },
  "same-shortened-name": {
    grade: "likely",
    strength: 0.9,
    reason: "the same given name and letter, and nobody else here has the given name",
  },
  "given-name-machine": {
    grade: "likely",
    strength: 0.85,
    reason: "an account of some machine, called by the given name of one person here alone",
  },
  "initialed-name": {
    grade: "possible",
    strength: 0.6,
    reason: "the last name cut to a letter, which fits one person here alone",
  },
  "same-name-years-apart": { grade: "possible", strength: 0.8, reason: "the same full name, many years apart" },
  "same-name-two-logins": { grade: "possible", strength: 0.7, reason: "the same full name, but two logins" },
  "initialed-account": { grade: "possible", strength: 0.7, reason: "the account may be named after the full name" },
  "alike-names": { grade: "possible", strength: 0.5, reason: "alike names" },
  "given-name": { grade: "possible", strength: 0.5, reason: "the given name of one person here alone" },
} as const satisfies Record<string, LinkRule>;

export type LinkRuleId = keyof typeof LINK_RULES;
