import { Bdi, T } from "#app/i18n/contract.ts";
import { Answering, idOf } from "../forms/answering.ts";
import { ErrorSummary } from "../forms/error-summary.tsx";
import type { PageError, TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { questionFormId } from "../layout/shell.ts";
import { type ActionModel, ActionRow } from "../parts/action-row.tsx";
import { Notice } from "../parts/notice.tsx";
import { type Moment, ShowMoment, Text } from "../parts/text.tsx";

/** Days with times as radio rows: a list, no calendar, nothing that needs scripts. */
export interface BookingTimesModel {
  readonly action: string;
  readonly back: string;
  readonly heading: TextRef;
  readonly lead: TextRef;
  readonly notices: readonly TextRef[];
  /** Where people meet; also read out with each time. */
  readonly place: string;
  readonly days: readonly BookingDayModel[];
  /** "Meer dagen": loads this page from a later day. */
  readonly more?: string;
  readonly chosen?: string;
  readonly errors: readonly PageError[];
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  /** Other ways: another gemeentehuis, call back, walk in. Without times they are all there is. */
  readonly actions: readonly ActionModel[];
}

export interface BookingDayModel {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly name: Moment;
  readonly parts: readonly { readonly name: TextRef; readonly times: readonly BookingTimeModel[] }[];
}

export interface BookingTimeModel {
  /** ISO instant. */
  readonly start: string;
  readonly time: string;
}

const field = "start";

export function BookingTimesPage({ page }: { readonly page: BookingTimesModel }) {
  return (
    <Answering value={{ typed: { start: page.chosen }, errors: page.errors, noAutocomplete: false }}>
      <PageTools back={page.back} />
      <ErrorSummary errors={page.errors} fields={[]} />
      <h1>
        <Text of={page.heading} />
      </h1>
      <p className="question-intro">
        <Text of={page.lead} />
      </p>
      {page.notices.map((notice) => (
        <Notice key={notice.key} text={notice} />
      ))}
      {page.days.length > 0 ? <Times page={page} /> : null}
      <ActionRow actions={page.actions} />
    </Answering>
  );
}

function Times({ page }: { readonly page: BookingTimesModel }) {
  return (
    <form id={questionFormId} method="post" action={page.action} noValidate>
      {page.hidden.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {page.days.map((day) => (
        <Day key={day.day} day={day} page={page} />
      ))}
      {page.more ? (
        <p>
          <a className="link-button" href={page.more}>
            <T k="appointments:flow.times.more" />
          </a>
        </p>
      ) : null}
      <div className="actions">
        <button className="button" type="submit">
          <T k="appointments:flow.times.button" />
        </button>
      </div>
    </form>
  );
}

function Day({ day, page }: { readonly day: BookingDayModel; readonly page: BookingTimesModel }) {
  const first = page.days[0]?.parts[0]?.times[0]?.start;
  return (
    <fieldset className="booking-day" id={`d${day.day}`} tabIndex={-1}>
      <legend>
        <ShowMoment of={day.name} />
      </legend>
      {day.parts.map((part) => (
        <div key={part.name.key} className="booking-part">
          <p className="hint">
            <Text of={part.name} />
          </p>
          <div className="booking-times">
            {part.times.map((time) => (
              <Time key={time.start} time={time} day={day} page={page} first={time.start === first} />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

interface TimeProps {
  readonly time: BookingTimeModel;
  readonly day: BookingDayModel;
  readonly page: BookingTimesModel;
  readonly first: boolean;
}

/** Read out in full: day, time, place. */
function Time({ time, day, page, first }: TimeProps) {
  const id = idOf(first ? field : `${field}--${time.start}`);
  return (
    <label className="option">
      <input type="radio" id={id} name={field} value={time.start} defaultChecked={page.chosen === time.start} />
      <span className="option-text">
        <span className="sr-only">
          <bdi>{day.name.text}</bdi>{" "}
        </span>
        <bdi>{time.time}</bdi>
        <span className="sr-only">
          {" "}
          <Bdi>{page.place}</Bdi>
        </span>
      </span>
    </label>
  );
}
