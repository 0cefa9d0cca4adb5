import { it } from "vitest";
import { buildRepository } from "../../test/support/build-repository.ts";
import { demoHistory } from "./story.ts";
it("x", async () => { await buildRepository(demoHistory(), { dir: "/tmp/ferry-try" }); });
