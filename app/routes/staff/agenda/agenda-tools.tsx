import type { AgendaModel } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";

/** Which location and which day, and the way to the days beside it. */
export function AgendaTools({ agenda }: { readonly agenda: AgendaModel }) {
  const { location, locations, day, span, mine, ways } = agenda;
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 mb-4">
      <form method="get" action="/agenda" className="flex flex-wrap items-end gap-x-4 gap-y-2">
        {span === "week" ? <input type="hidden" name="toon" value="week" /> : null}
        {mine ? <input type="hidden" name="van" value="mij" /> : null}
        {mine ? null : (
          <ChoiceField
            filter
            name="plaats"
            key={location}
            label={<T k="agenda:staff.fields.place" />}
            value={location}
            choices={locations}
          />
        )}
        <div>
          <label className="block text-sm" htmlFor="dag">
            <T k="agenda:staff.fields.day" />
          </label>
          <input className="textbox" type="date" id="dag" name="dag" key={day} defaultValue={day} />
        </div>
        <button className="button button-secondary" type="submit">
          <T k="agenda:staff.show" />
        </button>
      </form>
      <Ways span={span} ways={ways} />
      <Desk location={location} />
    </div>
  );
}

/** What is done for who stands at the desk, or calls. */
function Desk({ location }: Pick<AgendaModel, "location">) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-2 py-2.5">
      <a href={`/agenda/nieuw?plaats=${location}`}>
        <T k="agenda:desk.book.title" />
      </a>
      <a href={`/agenda/inloop?plaats=${location}`}>
        <T k="agenda:desk.walkIn.link" />
      </a>
      <a href="/agenda/zoeken">
        <T k="agenda:desk.find.link" />
      </a>
      <a href="/agenda/uitnodigen">
        <T k="agenda:invite.title" />
      </a>
    </p>
  );
}

function Ways({ span, ways }: Pick<AgendaModel, "span" | "ways">) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-2 py-2.5">
      <a href={ways.before} rel="prev">
        <T k={`agenda:staff.ways.${span}.before`} />
      </a>
      <a href={ways.today}>
        <T k="agenda:staff.ways.today" />
      </a>
      <a href={ways.after} rel="next">
        <T k={`agenda:staff.ways.${span}.after`} />
      </a>
    </p>
  );
}
