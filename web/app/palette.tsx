/** Ctrl K: pages, skills and evidence by their words. */
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { PAGES } from "../pages/index.ts";
import { useChange } from "./address.ts";
import { read } from "./queries.ts";
import { STRINGS } from "./strings.ts";

const SHORTEST = 2;
const FOUND = 8;

export function Palette() {
  const navigate = useNavigate();
  const change = useChange();
  const [words, setWords] = useState("");
  const sought = useDeferredValue(words.trim());
  const { data: profile } = useQuery(read("/api/profile"));
  const { data: found } = useQuery({
    ...read("/api/evidence", { words: sought, count: FOUND }),
    enabled: sought.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  const has = (text: string): boolean => text.toLowerCase().includes(sought.toLowerCase());
  const goTo = (id: string, label: string, to: string, keys = ""): SpotlightActionData => ({
    id,
    label,
    ...(keys === "" ? {} : { rightSection: <kbd>{keys}</kbd> }),
    onClick: () => void navigate({ to: to as never }),
  });
  const groups: SpotlightActionGroupData[] = [
    {
      group: STRINGS.nav,
      actions: PAGES.filter(({ inRail, title }) => inRail && has(title)).map(({ path, title, key }) =>
        goTo(path, title, path, key === undefined ? "" : `g ${key}`),
      ),
    },
    {
      group: STRINGS.profile.shape,
      actions: [{ id: "technical-bar", title: STRINGS.profile.gate }, ...(profile?.skills ?? [])]
        .filter(({ title }) => profile?.technicalBar && has(title))
        .map(({ id, title }) => goTo(`skill-${id}`, title, `/skills/${id}`)),
    },
    {
      group: STRINGS.pages.evidence,
      actions:
        sought.length < SHORTEST
          ? []
          : (found?.lines ?? []).map(({ id, sentence, date }) => ({
              id,
              label: sentence,
              description: date,
              onClick: () => change({ open: id }),
            })),
    },
  ];
  return (
    <Spotlight
      actions={groups.filter(({ actions }) => actions.length > 0)}
      query={words}
      onQueryChange={setWords}
      filter={(_, actions) => actions}
      shortcut={["mod + K", "/"]}
      nothingFound={STRINGS.nothingFound}
      searchProps={{ placeholder: STRINGS.palette, "aria-label": STRINGS.palette }}
      scrollable
      maxHeight="60vh"
      size="lg"
    />
  );
}
