import { createHash } from "node:crypto";
import type { History } from "../history.ts";
import type { Initiative } from "./initiative.ts";

/** Stays the same when people are resolved otherwise and when more is done: 16 hex digits. */
export const initiativeId = ({ repo }: History, { own }: Initiative): string =>
  createHash("sha256").update(`initiative\0${repo.key}\0${own[0]!.oid}`).digest("hex").slice(0, 16);
