/** A band on the levels of a ladder: a range with its middle, or a dotted line where nothing can be said. */
import type { ProfilePage } from "../../src/views/pages/profile-page.ts";

type Band = ProfilePage["skills"][number]["band"];

const WIDTH = 400;
const HEIGHT = 30;
const NARROWEST = 10;

/** @param levels how many there are; the first stands at the left edge */
export function BandPicture({
  band,
  levels,
  title,
}: {
  readonly band: Band;
  readonly levels: number;
  readonly title: string;
}) {
  const most = Math.max(1, levels - 1);
  const x = (rank: number): number => (Math.min(most, Math.max(0, rank)) / most) * WIDTH;
  const { low, mid, high } = band;
  const hasBand = low !== null && mid !== null && high !== null;
  const from = hasBand ? Math.min(x(low), WIDTH - NARROWEST) : 0;
  const to = hasBand ? Math.max(x(high), from + NARROWEST) : 0;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${title}: ${band.label}`}
    >
      {[...Array(levels).keys()].map((rank) => (
        <line
          key={rank}
          className="grid"
          x1={x(rank)}
          x2={x(rank)}
          y1={0}
          y2={HEIGHT}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {hasBand ? (
        <>
          <rect className="interval" x={from} y={9} width={to - from} height={12} vectorEffect="non-scaling-stroke" />
          <rect className="middle" x={x(mid) - 2} y={6} width={4} height={18} />
        </>
      ) : (
        <line className="nothing" x1={0} x2={WIDTH} y1={15} y2={15} vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}

/** The names of levels, each at its place over the bands. */
export const LevelAxis = ({
  levels,
}: {
  readonly levels: readonly { readonly id: string; readonly title: string }[];
}) => (
  <span className="plot axislabels">
    {levels.map(({ id, title }, rank) => (
      <span key={id} style={{ left: `${(100 * rank) / Math.max(1, levels.length - 1)}%` }}>
        {title}
      </span>
    ))}
  </span>
);
