/** What the doctor found of one thing. */
export interface Finding {
  readonly ok: boolean;
  readonly subject: string;
  readonly said: string;
  /** The way out where something is missing, or the next step; null where there is none. */
  readonly hint: string | null;
}

/** @example fine("git", "2.39.5") */
export const fine = (subject: string, said: string, hint: string | null = null): Finding => ({
  ok: true,
  subject,
  said,
  hint,
});

/** @example amiss("You", "not named", "Set git config user.email.") */
export const amiss = (subject: string, said: string, hint: string): Finding => ({ ok: false, subject, said, hint });
