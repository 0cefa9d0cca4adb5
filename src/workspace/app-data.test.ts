import { describe, expect, it } from "vitest";
import { buildRepository } from "../../test/support/build-repository.ts";
import { temporaryFolder } from "../../test/support/temporary-folder.ts";
import { describeHistory } from "../demo/describe-history.ts";
import { openAppData, type WorkOutAside } from "./app-data.ts";
import type { Workspace } from "./workspace.ts";
import { openWorkspace } from "./workspace.ts";

const SILENT: Workspace["progress"] = {
  watched: false,
  reading: () => undefined,
  step: () => undefined,
  done: () => undefined,
  note: () => undefined,
};

const ADA = { name: "Ada Example", email: "ada@example.org" };

async function opened(aside: WorkOutAside) {
  const path = await buildRepository(
    describeHistory()
      .commit({ by: ADA, message: "Parser", files: { "src/parser.ts": "1\n" } })
      .describe(),
  );
  const home = await temporaryFolder("home");
  const workspace = await openWorkspace(
    {
      today: () => "2024-03-01",
      env: { WAYMARK_HOME: home, WAYMARK_ME: ADA.email },
      cwd: path,
      homeFolder: home,
      platform: process.platform,
    },
    SILENT,
    new AbortController().signal,
  );
  return openAppData(
    workspace,
    {
      paths: [path],
      person: undefined,
      since: undefined,
      until: undefined,
      asOf: undefined,
      areas: [],
      ladder: undefined,
      all: false,
    },
    aside,
  );
}

describe("what was led", () => {
  it("is worked out elsewhere while the report is given, and told meanwhile", async () => {
    let release = (): void => undefined;
    let asked = 0;
    const data = await opened(() => {
      asked++;
      return new Promise((resolve) => {
        release = resolve;
      });
    });
    const steps: string[] = [];
    data.listen((event) => event.kind === "progress" && steps.push(event.what));
    let isThere = false;
    const initiatives = data.initiatives().then((report) => {
      isThere = true;
      return report;
    });
    expect((await data.report()).person.name).toBe(ADA.name);
    expect((await data.reviews()).person.name).toBe(ADA.name);
    await expect.poll(() => asked).toBe(1);
    expect(isThere).toBe(false);
    expect(steps).toContain("working out initiatives");
    release();
    expect((await initiatives).person.name).toBe(ADA.name);
    expect((await data.reportWithInitiatives()).person.name).toBe(ADA.name);
    expect(asked).toBe(1);
    data.close();
  });

  it("is worked out here where the other process fails, and that one is ended with the app", async () => {
    let signal: AbortSignal | undefined;
    const data = await opened((_, given) => {
      signal = given;
      return Promise.reject(new Error("no"));
    });
    expect((await data.initiatives()).initiatives).toEqual([]);
    expect(signal?.aborted).toBe(false);
    data.close();
    expect(signal?.aborted).toBe(true);
  });
});
