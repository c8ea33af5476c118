import type { AgendaLane } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";

const lane = 34;
const head = 22;
const names = 190;
const width = 1000;

/** The day drawn for the eye; the list above it says the same in words, so it is hidden from who cannot see it, and from a narrow screen. */
export function Timetable({ lanes }: { readonly lanes: readonly AgendaLane[] }) {
  const bars = lanes.flatMap((each) => each.bars);
  if (bars.length === 0) return null;
  const first = Math.floor(Math.min(540, ...bars.map(({ from }) => from)) / 60);
  const last = Math.ceil(Math.max(1020, ...bars.map(({ to }) => to)) / 60);
  const at = (minutes: number) => names + ((minutes / 60 - first) / (last - first)) * (width - names);
  const hours = Array.from({ length: last - first }, (_, n) => first + n);
  const height = head + lanes.length * lane;
  return (
    <figure className="hidden md:block my-4" aria-hidden="true">
      <figcaption className="hint">
        <T k="agenda:staff.drawing" />
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full h-auto text-sm" aria-hidden="true">
        {hours.map((hour) => (
          <g key={hour}>
            <line x1={at(hour * 60)} x2={at(hour * 60)} y1={head - 4} y2={height} stroke="currentColor" opacity="0.2" />
            <text x={at(hour * 60) + 3} y={head - 8} fontSize="12" fill="currentColor">
              {String(hour).padStart(2, "0")}:00
            </text>
          </g>
        ))}
        {lanes.map((each, row) => (
          <Lane key={each.name} lane={each} top={head + row * lane} at={at} />
        ))}
      </svg>
    </figure>
  );
}

interface LaneProps {
  readonly lane: AgendaLane;
  readonly top: number;
  readonly at: (minutes: number) => number;
}

function Lane({ lane: { name, bars }, top, at }: LaneProps) {
  return (
    <g>
      <line x1={0} x2={width} y1={top} y2={top} stroke="currentColor" opacity="0.2" />
      <text x={0} y={top + 22} fontSize="14" fill="currentColor">
        {name}
      </text>
      {bars.map(({ id, from, to, label, many }) => (
        <g key={id}>
          <rect
            x={at(from) + 1}
            y={top + 4}
            width={Math.max(4, at(to) - at(from) - 2)}
            height={lane - 8}
            rx="4"
            fill="currentColor"
            fillOpacity={many ? 0.28 : 0.14}
            stroke="currentColor"
          />
          <text x={at(from) + 6} y={top + 22} fontSize="12" fill="currentColor">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
