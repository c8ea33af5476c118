import { useEffect, useRef } from "react";
import { key, T } from "#app/i18n/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";
import { AnswerSummary } from "./answer-summary.tsx";
import type { SeriesAnswer, SeriesDay } from "./sessions.server.ts";

/** First on a page that was not accepted, or that shows the days of a series. It takes focus. */
export function SeriesSummary({ answer }: { readonly answer: SeriesAnswer | undefined }) {
  if (!answer?.days) return <AnswerSummary answer={answer} />;
  return <Days answer={answer} days={answer.days} />;
}

function Days({ answer, days }: { readonly answer: SeriesAnswer; readonly days: readonly SeriesDay[] }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer takes focus again
  useEffect(() => {
    box.current?.focus();
  }, [answer]);
  const out = days.filter(({ trouble }) => trouble !== null).length;
  return (
    <div className={`notice ${out > 0 ? "notice-warn" : "notice-ok"}`} role="alert" tabIndex={-1} ref={box}>
      <Icon name={out > 0 ? "warning" : "check"} />
      <div>
        <p>
          {out > 0 ? (
            <T k="agenda:beheer.sessions.someOut" values={{ count: out }} />
          ) : (
            <T k="agenda:beheer.sessions.allCan" values={{ count: days.length }} />
          )}
        </p>
        <ul>
          {days.map(({ day, words, trouble }) => (
            <li key={day}>
              {trouble ? (
                <>
                  <strong>{words}</strong>: <T k={key("agenda", "beheer", "sessions", "trouble", trouble)} />
                </>
              ) : (
                words
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
