import { T } from "#app/i18n/contract.ts";
import type { Answered } from "./answer.server.ts";
import { callsIn } from "./broken-lines.tsx";

/** The answer to the form of a page, and not to taking a line away. */
export function ofForm(answer: Answered | undefined): Answered | undefined {
  return answer?.button.startsWith("weg:") ? undefined : answer;
}

interface RemovingProps {
  readonly id: string;
  /** The line in words, for who does not see which it is. */
  readonly line: string;
  readonly answer: Answered | undefined;
}

/** Takes a line away. When that breaks appointments, pressing again says for how many people it becomes work. */
export function RemoveButton({ id, line, answer }: RemovingProps) {
  const broken = answer?.button === `weg:${id}` ? (answer.broken ?? []) : [];
  const calls = callsIn(broken);
  return (
    <form method="post">
      {broken.map((each) => (
        <input key={each.id} type="hidden" name="gezien" value={each.id} />
      ))}
      <button
        className={broken.length > 0 ? "button" : "button button-secondary"}
        type="submit"
        name="doe"
        value={`weg:${id}`}
      >
        {calls > 0 ? (
          <T k="agenda:beheer.removeAnyway" values={{ count: calls }} />
        ) : (
          <T k={broken.length > 0 ? "agenda:beheer.removeAll" : "agenda:beheer.closures.remove"} />
        )}
        <span className="sr-only"> {line}</span>
      </button>
    </form>
  );
}
