import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import type { Answered } from "./answer.server.ts";
import { BrokenLines } from "./broken-lines.tsx";
import type { FieldWords } from "./typed-field.tsx";

/** First on a page that was not accepted, or that shows what a change breaks. It takes focus; each line leads to its field. */
export function AnswerSummary({ answer }: { readonly answer: Answered | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  if (!answer) return null;
  if (answer.wrong.length === 0) return <Breaks answer={answer} box={box} />;
  return (
    <div className="notice notice-error" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning" />
      <WrongLines wrong={answer.wrong} words="agenda" />
    </div>
  );
}

interface WrongLinesProps {
  readonly wrong: Answered["wrong"];
  readonly words: FieldWords;
}

/** How many fields are wrong, and which: each line leads to its field and says the same as the field. */
export function WrongLines({ wrong, words }: WrongLinesProps) {
  return (
    <div>
      <p>
        <T k="ui:errors.title" values={{ count: wrong.length }} />
      </p>
      <ul>
        {wrong.map(({ field, code }) => (
          <li key={field}>
            <a href={`#${field}`}>
              <T k={key(words, "beheer", "fields", field)} />
            </a>
            : <T k={key(words, "beheer", "wrong", code)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Breaks({ answer, box }: { readonly answer: Answered; readonly box: React.RefObject<HTMLDivElement> }) {
  const lines = answer.broken ?? [];
  const tone = lines.length > 0 ? "notice-warn" : "notice-ok";
  return (
    <div className={`notice ${tone}`} role="alert" tabIndex={-1} ref={box}>
      <Icon name={lines.length > 0 ? "warning" : "check"} />
      <div>
        {lines.length > 0 ? (
          <BrokenLines lines={lines} />
        ) : (
          <p>
            <T k="agenda:beheer.breaks.none" />
          </p>
        )}
      </div>
    </div>
  );
}
