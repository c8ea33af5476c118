import { T, useT } from "#app/i18n/contract.ts";
import type { Answered } from "./answer.server.ts";
import { SaveButtons } from "./save-buttons.tsx";
import type { ScheduleModel } from "./schedule.server.ts";
import { Ticks, TypedField } from "./typed-field.tsx";

/** New hours: on which days, from when until when, in which weeks. Enter shows what they break. */
export function RuleForm({ page, answer }: { readonly page: ScheduleModel; readonly answer: Answered | undefined }) {
  const t = useT();
  return (
    <form method="post" className="card grid gap-4 mt-6" aria-labelledby="uren">
      <h2 id="uren">
        <T k="agenda:beheer.schedule.formTitle" />
      </h2>
      <Ticks name="dagen" choices={page.weekdays} ticked={[]} answer={answer} />
      <div className="grid sm:grid-cols-2 md:grid-cols-4 gap-4 items-end">
        <TypedField
          name="soort"
          answer={answer}
          value="open"
          choices={[
            { value: "open", text: t("agenda:beheer.schedule.kinds.open") },
            { value: "break", text: t("agenda:beheer.schedule.kinds.break") },
          ]}
        />
        <TypedField name="van" type="time" answer={answer} />
        <TypedField name="tot" type="time" answer={answer} />
      </div>
      <div className="grid sm:grid-cols-2 md:grid-cols-4 gap-4 items-end">
        <TypedField name="vanaf" type="date" answer={answer} value={page.today} />
        <TypedField name="totEnMet" type="date" answer={answer} />
        <TypedField name="weken" answer={answer} value="1" />
        <TypedField name="week" choices={page.weeksOfMonth} answer={answer} />
      </div>
      <div className="grid sm:grid-cols-2 md:grid-cols-3 gap-4 items-end">
        {page.travels ? <TypedField name="plaats" choices={page.locations} answer={answer} /> : null}
        <TypedField name="dienst" choices={page.services} answer={answer} />
        {page.caps ? <Caps answer={answer} /> : null}
      </div>
      <SaveButtons answer={answer} />
    </form>
  );
}

/** How many residents can come at the same time, of hours of a house. */
function Caps({ answer }: { readonly answer: Answered | undefined }) {
  return (
    <>
      <TypedField name="tegelijk" answer={answer} hint />
      <TypedField name="tegelijkIntern" answer={answer} hint />
    </>
  );
}
