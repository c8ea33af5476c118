import { T, useT } from "#app/i18n/contract.ts";
import { SessionFields } from "./session-fields.tsx";
import type { SeriesAnswer, SessionsModel } from "./sessions.server.ts";
import { TypedField } from "./typed-field.tsx";

interface SeriesFormProps {
  readonly page: SessionsModel;
  readonly answer: SeriesAnswer | undefined;
}

/** A series: what and in which language, where and with whom, and on which days. Enter shows the days. */
export function SeriesForm({ page, answer }: SeriesFormProps) {
  const t = useT();
  const rhythm = (value: "once" | "weeks" | "month") => ({
    value,
    text: t(`agenda:beheer.sessions.rhythm.${value}`),
  });
  return (
    <form method="post" className="card grid gap-4" aria-labelledby="reeks">
      <h2 id="reeks">
        <T k="agenda:beheer.sessions.formTitle" />
      </h2>
      <div className="grid sm:grid-cols-2 gap-4 items-end">
        <TypedField name="bijeenkomst" choices={page.services} answer={answer} />
        <TypedField name="taal" choices={page.languages} answer={answer} value="nl" />
      </div>
      <SessionFields choices={page} answer={answer} />
      <div className="grid sm:grid-cols-2 md:grid-cols-4 gap-4 items-end">
        <TypedField name="vanaf" type="date" answer={answer} />
        <TypedField name="ritme" choices={[rhythm("once"), rhythm("weeks"), rhythm("month")]} answer={answer} />
        <TypedField name="weken" answer={answer} value="1" />
        <TypedField name="keren" answer={answer} value="1" />
      </div>
      <Buttons answer={answer} />
    </form>
  );
}

/** Look first, then plan. Days that cannot be are left out, and only those that were listed. */
function Buttons({ answer }: Pick<SeriesFormProps, "answer">) {
  const days = answer?.days ?? [];
  const left = days.filter(({ trouble }) => trouble === null).length;
  const out = days.filter(({ trouble }) => trouble !== null);
  return (
    <div className="flex flex-wrap gap-3">
      {out.map(({ day }) => (
        <input key={day} type="hidden" name="gezien" value={day} />
      ))}
      <button className={left > 0 ? "button button-secondary" : "button"} type="submit" name="doe" value="bekijk">
        <T k="agenda:beheer.sessions.look" />
      </button>
      <button className={left > 0 ? "button" : "button button-secondary"} type="submit" name="doe" value="opslaan">
        {left > 0 ? (
          <T k="agenda:beheer.sessions.planThese" values={{ count: left }} />
        ) : (
          <T k="agenda:beheer.sessions.plan" />
        )}
      </button>
    </div>
  );
}
