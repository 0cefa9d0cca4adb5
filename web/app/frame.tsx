/** What stands around every page: the rail, the panel beside it, the palette, and what goes on in the background. */
import { useMantineColorScheme } from "@mantine/core";
import { spotlight } from "@mantine/spotlight";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef } from "react";
import { dayWords } from "../components/words.ts";
import { PAGES } from "../pages/index.ts";
import { useAddress } from "./address.ts";
import { Refusal } from "./api.ts";
import { useLive } from "./events.ts";
import { Palette } from "./palette.tsx";
import { read } from "./queries.ts";
import { STRINGS } from "./strings.ts";

const EvidencePanel = lazy(() => import("../components/evidence-panel.tsx"));

const NEXT_THEME = { auto: "light", light: "dark", dark: "auto" } as const;
/** How long after "g" the key of a page still goes there. */
const CHORD_MS = 900;

function ThemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <button type="button" className="plain" onClick={() => setColorScheme(NEXT_THEME[colorScheme])}>
      {STRINGS.theme[colorScheme]}
    </button>
  );
}

function LiveNote() {
  const { state, reading } = useLive();
  const text =
    state === "lost"
      ? STRINGS.lost
      : reading === null
        ? ""
        : reading.what === "reading"
          ? STRINGS.reading(
              reading.name,
              reading.total > 0
                ? `${Math.floor((100 * reading.done) / reading.total)} %`
                : reading.done.toLocaleString("en"),
            )
          : STRINGS.workingOut(reading.name);
  return (
    <div role="status" className={text === "" ? "unseen" : "live"}>
      {text}
    </div>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

/** "g" and then a page's key goes there. */
function usePageKeys(): void {
  const navigate = useNavigate();
  const chord = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "g") {
        chord.current = event.timeStamp;
        return;
      }
      if (event.timeStamp - chord.current > CHORD_MS) return;
      const page = PAGES.find(({ key }) => key === event.key);
      chord.current = 0;
      if (page) {
        event.preventDefault();
        void navigate({ to: page.path as never });
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [navigate]);
}

/** Where there is nothing to show yet: who or what is read has to be said first. */
const UNSTARTED = new Set([
  "not-a-repository",
  "unknown-person",
  "nothing-readable",
  "unreadable-path",
  "empty-repository",
]);

/** Leads somebody new to the start. */
function useStart(error: unknown): void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  useEffect(() => {
    if (pathname === "/" && error instanceof Refusal && UNSTARTED.has(error.code))
      void navigate({ to: "/start" as never, replace: true });
  }, [error, pathname, navigate]);
}

/** A page's title, and the focus on its beginning when one comes by a link. */
function usePageChange(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    const page = PAGES.find(
      ({ path }) => path === pathname || (path.includes("$") && pathname.startsWith(path.split("$")[0]!)),
    );
    document.title = page ? `${page.title} · ${STRINGS.product}` : STRINGS.product;
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname, main]);
}

export function Frame() {
  const main = useRef<HTMLElement>(null);
  const { open } = useAddress();
  const { data: profile, error } = useQuery(read("/api/profile"));
  useStart(error);
  usePageKeys();
  usePageChange(main);
  return (
    <>
      <a className="skip" href="#main">
        {STRINGS.skipToContent}
      </a>
      <div className="frame">
        <header className="rail">
          <Link to="/" className="mark">
            {STRINGS.product}
          </Link>
          <button type="button" className="seek" onClick={spotlight.open}>
            <span>{STRINGS.palette}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <nav aria-label={STRINGS.nav}>
            <ul>
              {PAGES.filter(({ inRail }) => inRail).map(({ path, title }) => (
                <li key={path}>
                  <Link
                    to={path as never}
                    activeOptions={{ exact: path === "/", includeSearch: false }}
                    activeProps={{ "aria-current": "page" }}
                  >
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="below">
            {profile && (
              <div className="note">
                {profile.person.name}
                <br />
                {STRINGS.asOf(dayWords(profile.asOf))}
              </div>
            )}
            <ThemeButton />
          </div>
        </header>
        <main id="main" className="page" ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {open && (
        <Suspense fallback={null}>
          <EvidencePanel id={open} />
        </Suspense>
      )}
      <Palette />
      <LiveNote />
    </>
  );
}
