import { describe, expect, it } from "vitest";
import type { Effects } from "./effects.ts";
import { locateHome } from "./home.ts";

const at = (env: Effects["env"], platform: NodeJS.Platform = "linux") =>
  locateHome({ env, platform, cwd: "/somewhere", homeFolder: "/home/ada", today: () => "2026-11-22" });

describe("home", () => {
  it("is WAYMARK_HOME with its cache inside, or the home folder and the system's cache", () => {
    expect(at({ WAYMARK_HOME: "/data/way" })).toEqual({ records: "/data/way", cache: "/data/way/.cache" });
    expect(at({ WAYMARK_HOME: "way" })).toEqual({ records: "/somewhere/way", cache: "/somewhere/way/.cache" });
    expect(at({ WAYMARK_HOME: "" })).toEqual({ records: "/home/ada/waymark", cache: "/home/ada/.cache/waymark" });
    expect(at({ XDG_CACHE_HOME: "/var/cache" }).cache).toBe("/var/cache/waymark");
    expect(at({}, "darwin").cache).toBe("/home/ada/Library/Caches/waymark");
    expect(at({}, "win32").cache).toContain("waymark");
  });
});
