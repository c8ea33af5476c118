import type { DeskTimesModel } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";

interface TimesProps {
  readonly times: DeskTimesModel;
  /** The address of the days further on. */
  readonly more: string | null;
  readonly wrong: boolean;
  /** Words for when there are none. */
  readonly none?: string | undefined;
  /** What was chosen before something else was refused. */
  readonly chosen?: string | undefined;
}

/** Times to choose from: a list per day, that a keyboard goes through. */
export function TimesList({ times, more, wrong, chosen, none = "agenda:desk.times.none" }: TimesProps) {
  if (times.days.length === 0)
    return (
      <p className="notice notice-warn" id="tijd">
        <T k={none} />
      </p>
    );
  return (
    <div className="grid gap-3">
      {times.byPhone ? (
        <p className="notice notice-info">
          <T k="agenda:desk.times.byPhone" />
        </p>
      ) : null}
      {wrong ? (
        <p className="form-error" id="tijd-wrong">
          <T k="agenda:desk.wrong.time" />
        </p>
      ) : null}
      <input type="hidden" name="tolk" value={times.interpreter} />
      {times.days.map((day, n) => (
        <Day key={day.day} day={day} first={n === 0} wrong={wrong} chosen={chosen} />
      ))}
      {more ? (
        <p>
          <a href={more}>
            <T k="agenda:desk.times.more" />
          </a>
        </p>
      ) : null}
    </div>
  );
}

interface DayProps {
  readonly day: DeskTimesModel["days"][number];
  /** Its first time carries the id, so that a message leads to it. */
  readonly first: boolean;
  readonly wrong: boolean;
  readonly chosen: string | undefined;
}

function Day({ day: { day, title, times }, first, wrong, chosen }: DayProps) {
  return (
    <fieldset id={`d${day}`} aria-describedby={wrong ? "tijd-wrong" : undefined}>
      <legend className="form-label">{title}</legend>
      <div className="flex flex-wrap gap-x-6">
        {times.map(({ value, text }, n) => (
          <label key={value} className="flex items-center gap-2 min-h-11">
            <input
              type="radio"
              className="size-5"
              id={first && n === 0 ? "tijd" : undefined}
              name="tijd"
              value={value}
              defaultChecked={value === chosen}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
