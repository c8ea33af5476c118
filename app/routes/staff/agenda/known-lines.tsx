interface LinesProps {
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly className?: string;
}

/** What is known, by its name. */
export function KnownLines({ lines, className = "" }: LinesProps) {
  return (
    <dl className={`grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 ${className}`}>
      {lines.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd className="break-words min-w-0 font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
