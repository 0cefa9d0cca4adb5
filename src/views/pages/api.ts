/**
 * What the local server answers, by path: the one place from which the server's routes, the web client and the OpenAPI document
 * take their types.
 */
import type { MarkVerdict } from "../../model/report.ts";
import type { ShownSource } from "../../workspace/shown-source.ts";
import type { CoachPage } from "./coach-page.ts";
import type { EvidencePage } from "./evidence-page.ts";
import type { EvidencePanel } from "./evidence-panel.ts";
import type { GuideArticlePage, GuidePage } from "./guide-page.ts";
import type { InitiativePage } from "./initiative-page.ts";
import type { InitiativesPage } from "./initiatives-page.ts";
import type { PathPage } from "./path-page.ts";
import type { PeoplePage } from "./people-page.ts";
import type { ProfilePage } from "./profile-page.ts";
import type { ReviewsPage } from "./reviews-page.ts";
import type { SettingsPage } from "./settings-page.ts";
import type { SkillPage } from "./skill-page.ts";
import type { FoundClones, StartPage } from "./start-page.ts";

/** The answer to a mark that was set or taken back. */
export interface MarkAnswer {
  readonly id: string;
  readonly mark: { readonly verdict: MarkVerdict; readonly because: string | null } | null;
}

export interface Api {
  readonly "/api/profile": ProfilePage;
  readonly "/api/path": PathPage;
  readonly "/api/skills/:id": SkillPage;
  readonly "/api/evidence": EvidencePage;
  readonly "/api/evidence/:id": EvidencePanel;
  readonly "/api/evidence/:id/source": ShownSource;
  readonly "/api/evidence/:id/mark": MarkAnswer;
  readonly "/api/initiatives": InitiativesPage;
  readonly "/api/initiatives/:id": InitiativePage;
  readonly "/api/reviews": ReviewsPage;
  readonly "/api/coach": CoachPage;
  readonly "/api/people": PeoplePage;
  readonly "/api/settings": SettingsPage;
  readonly "/api/start": StartPage;
  readonly "/api/start/look": FoundClones;
  readonly "/api/start/clones": { readonly paths: readonly string[] };
  readonly "/api/start/me": { readonly address: string };
  readonly "/api/guide": GuidePage;
  readonly "/api/guide/:id": GuideArticlePage;
}

/** What every refusal says: what is wrong, and the way out. */
export interface ApiError {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string };
}
