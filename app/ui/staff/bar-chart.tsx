interface Drawn {
  /** Null: nothing to draw; the text says why. */
  readonly size: number | null;
  readonly text: string;
}
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly now: Drawn;
  readonly before: Drawn;
}

interface BarChartProps {
  /** Read instead of the drawing; the table with the same figures stands beside it. */
  readonly label: string;
  readonly legend: { readonly now: string; readonly before: string };
  readonly bars: readonly Bar[];
}

const width = 360;
const longest = 250;
const rowHeight = 52;
const top = 24;

/** Two bars for each figure: this period, and a year earlier in a lighter one with an edge. Drawn on the server, as wide as a phone. */
export function BarChart({ label, legend, bars }: BarChartProps) {
  const largest = Math.max(...bars.flatMap(({ now, before }) => [now.size ?? 0, before.size ?? 0]), 0);
  const lengthOf = ({ size }: Drawn) => (largest === 0 ? 0 : ((size ?? 0) / largest) * longest);
  return (
    <svg className="bar-chart" viewBox={`0 0 ${width} ${top + bars.length * rowHeight}`} role="img" aria-label={label}>
      <rect className="bar-now" x={0} y={3} width={12} height={12} />
      <text x={18} y={13}>
        {legend.now}
      </text>
      <rect className="bar-before" x={150.5} y={3.5} width={11} height={11} />
      <text x={168} y={13}>
        {legend.before}
      </text>
      {bars.map((bar, at) => {
        const y = top + at * rowHeight;
        return (
          <g key={bar.id}>
            <text className="bar-name" x={0} y={y + 12}>
              {bar.name}
            </text>
            <rect className="bar-now" x={0} y={y + 18} width={lengthOf(bar.now)} height={13} />
            <text x={lengthOf(bar.now) + 5} y={y + 29}>
              {bar.now.text}
            </text>
            <rect className="bar-before" x={0.5} y={y + 32.5} width={lengthOf(bar.before)} height={11} />
            <text className="bar-soft" x={lengthOf(bar.before) + 5} y={y + 42}>
              {bar.before.text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
