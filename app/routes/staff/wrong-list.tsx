import { useEffect, useRef } from "react";
import { T } from "#app/i18n/contract.ts";

export interface WrongLine {
  /** Id of the input that it leads to. */
  readonly field: string;
  readonly text: string;
}

/** First on a refused page: all that is wrong, each line leading to its input. Its heading takes the focus. */
export function WrongList({ title, wrong }: { readonly title: string; readonly wrong: readonly WrongLine[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wrong.length > 0) heading.current?.focus();
  }, [wrong]);
  if (wrong.length === 0) return null;
  return (
    <div className="error-summary" role="alert">
      <h2 tabIndex={-1} ref={heading}>
        <T k={title} />
      </h2>
      <ul>
        {wrong.map(({ field, text }) => (
          <li key={field}>
            <a href={`#${field}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
