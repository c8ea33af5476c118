import type { MoveModel } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import { ChoiceField } from "../choice-field.tsx";
import { TimesList } from "./times-list.tsx";

interface MoveProps {
  readonly page: MoveModel;
  readonly wrong: boolean;
}

/** What stands now, another location when that suits better, and the times to choose from. */
export function MovePage({ page, wrong }: MoveProps) {
  return (
    <div className="max-w-3xl">
      <h1>
        <T k="agenda:desk.move.title" />
      </h1>
      <p className="mb-3">
        <bdi>{page.name}</bdi> · <T k="agenda:desk.move.now" values={{ when: page.now }} />
      </p>
      {page.locations.length > 1 ? (
        <form method="get" className="flex flex-wrap items-end gap-3 mb-4">
          <ChoiceField
            filter
            name="plaats"
            key={page.location}
            label={<T k="agenda:staff.fields.place" />}
            value={page.location}
            choices={page.locations}
          />
          <button className="button button-secondary" type="submit">
            <T k="agenda:desk.times.show" />
          </button>
        </form>
      ) : null}
      <form method="post" className="grid gap-3 justify-items-start">
        <input type="hidden" name="versie" value={page.version} />
        <input type="hidden" name="plaats" value={page.location} />
        <TimesList times={page.times} more={page.more} wrong={wrong} />
        {page.times.days.length > 0 ? (
          <button className="button" type="submit">
            <T k="agenda:desk.move.button" />
          </button>
        ) : null}
      </form>
    </div>
  );
}
