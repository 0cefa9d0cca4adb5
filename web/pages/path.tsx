/** The path: a career at a glance, and any week of it near. */
import { Button, Select } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PathPage } from "../../src/views/pages/path-page.ts";
import { read } from "../app/queries.ts";
import { Reader } from "../app/reader.tsx";
import { STRINGS } from "../app/strings.ts";
import { Nothing } from "../app/trouble.tsx";
import { InitiativesReader } from "../components/ask-initiatives.tsx";
import { isoDay, partsOf, ticksOf } from "../components/days.ts";
import { TimeAxis } from "../components/thread-drawing.tsx";
import { capital, countWords } from "../components/words.ts";
import { lanesOf, readUnit, unitFor } from "./path/cells.ts";
import { Chooser } from "./path/chooser.tsx";
import { Chosen } from "./path/chosen.tsx";
import { LaneKey, LanePicture, scaleOf } from "./path/lane.tsx";
import { Led } from "./path/led.tsx";
import { PathTable } from "./path/table.tsx";
import { type PathView, usePathView, wholeSpan } from "./path/view.ts";
import { spanTitle, totalsOf, whatToSee } from "./path/words.ts";
import "./path/path.css";

const S = STRINGS.path;
const ZOOMS = ["whole", "year", "quarter"] as const;
/** In pixels that a label of the axis takes. */
const LABEL = 68;
/** Until the width is known. */
const USUAL_WIDTH = 700;

function Bar({
  view,
  skills,
  skill,
}: {
  readonly view: PathView;
  readonly skills: PathPage["skills"];
  readonly skill: string | undefined;
}) {
  const { axis, chosen } = view;
  return (
    <fieldset className="actions filters path-bar" aria-label={S.zoom}>
      <Button.Group className="spans">
        {ZOOMS.map((zoom) => (
          <Button
            key={zoom}
            size="sm"
            variant="default"
            aria-pressed={view.zoom === zoom}
            onClick={() => view.zoomTo(zoom)}
          >
            {S.zooms[zoom]}
          </Button>
        ))}
      </Button.Group>
      <Button.Group>
        <Button size="sm" variant="default" disabled={!view.canMove(-1)} onClick={() => view.move(-1)}>
          {S.earlier}
        </Button>
        <Button size="sm" variant="default" disabled={!view.canMove(1)} onClick={() => view.move(1)}>
          {S.later}
        </Button>
      </Button.Group>
      <Button size="sm" variant="default" disabled={!chosen} onClick={() => view.show(chosen)}>
        {S.zoomIn}
      </Button>
      <Select
        size="sm"
        aria-label={S.skill}
        placeholder={S.skill}
        data={skills.map(({ id, title, total }) => ({ value: id, label: `${capital(title)} (${countWords(total)})` }))}
        value={skill ?? null}
        onChange={(value) => view.chooseSkill(value ?? undefined)}
        clearable
        w="14rem"
      />
      <strong role="status">{spanTitle(axis)}</strong>
    </fieldset>
  );
}

function Path({ page }: { readonly page: PathPage }) {
  const first = page.first ?? page.asOf;
  const view = usePathView(wholeSpan(first, page.last && page.last > page.asOf ? page.last : page.asOf));
  const { ref, width } = useElementSize();
  const { axis, chosen } = view;
  const unit = unitFor(axis, width || USUAL_WIDTH);
  const parts = partsOf(axis, unit);
  const isNear = readUnit(axis) === "week";
  const { data = page } = useQuery({
    ...read("/api/path", {
      unit: "week",
      since: isoDay(Math.max(0, parts[0]!.from)),
      until: isoDay(parts.at(-1)!.to - 1),
    }),
    enabled: isNear,
    placeholderData: keepPreviousData,
  });
  const shown = isNear && unit === "week" ? data : page;
  const ticks = ticksOf(axis, Math.max(3, Math.floor((width || USUAL_WIDTH) / LABEL)));
  const all = page.skills.filter(({ total }) => total > 0);
  const one = all.find(({ id }) => id === view.skill);
  const lanes = lanesOf(shown, axis, unit).filter(({ id, total }) => (one ? id === one.id : total > 0));
  const scale = scaleOf(lanes);
  return (
    <>
      <Bar view={view} skills={all} skill={one?.id} />
      <figure>
        <div className="lanes">
          <Chooser view={view} unit={unit} totals={totalsOf(lanes)} />
          {lanes.map((lane) => (
            <div className="lane" key={lane.id}>
              <span className="name">
                {lane.hasPage ? (
                  <Link to={"/skills/$id" as never} params={{ id: lane.id } as never}>
                    {lane.title}
                  </Link>
                ) : (
                  lane.title
                )}
                <span className="about"> {S.pieces(countWords(lane.total))}</span>
              </span>
              <LanePicture lane={lane} axis={axis} ticks={ticks} scale={scale} width={width} />
            </div>
          ))}
        </div>
        <div className="lanes-axis">
          <span />
          <div ref={ref}>
            <TimeAxis ticks={ticks} />
          </div>
        </div>
        <figcaption>
          {whatToSee(lanes, unit)} {lanes.some(({ bands }) => bands.length > 0) && S.bandsNote}
        </figcaption>
      </figure>
      <LaneKey lanes={lanes} words={S.key} />
      <p className="note" id="path-keys">
        {S.keys}
      </p>
      <PathTable lanes={lanes} unit={unit} />
      <Chosen span={chosen} skill={one?.id} />
      <section aria-labelledby="path-led">
        <h2 id="path-led">{S.led}</h2>
        <InitiativesReader query={read("/api/initiatives")} lines={4}>
          {(initiatives) => <Led page={initiatives} axis={axis} ticks={ticks} chosen={chosen} />}
        </InitiativesReader>
      </section>
    </>
  );
}

export default function PathOfAddress() {
  return (
    <>
      <h1>{S.title}</h1>
      <p className="lead">{S.note}</p>
      <Reader query={read("/api/path")} lines={12}>
        {(page) =>
          page.skills.some(({ total }) => total > 0) ? (
            <Path page={page} />
          ) : (
            <Nothing title={S.noEvidence} hint={S.noEvidenceHint} />
          )
        }
      </Reader>
    </>
  );
}
