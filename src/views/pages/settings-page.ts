/** What the app rests on and where it stands: sources read, the ladder, files of the user, what is kept only for speed. */
import type { Assessment, Coverage, Report } from "../../model/report.ts";

export interface SettingsPage {
  readonly person: Pick<Report["person"], "name" | "emails" | "because" | "isYou">;
  readonly asOf: string;
  readonly coverage: Coverage;
  readonly ladder: Assessment["ladder"] | null;
  /** Files of the user, and what is only kept so that it need not be worked out again. */
  readonly places: readonly { readonly what: string; readonly path: string; readonly isYours: boolean }[];
  readonly version: string;
}

/** @param places where things are kept, as the workspace knows it. */
export const settingsPage = (
  { person, asOf, coverage, assessment }: Report,
  places: SettingsPage["places"],
  version: string,
): SettingsPage => ({
  person: { name: person.name, emails: person.emails, because: person.because, isYou: person.isYou },
  asOf,
  coverage,
  ladder: assessment?.ladder ?? null,
  places,
  version,
});
