import { key, T, useT } from "#app/i18n/contract.ts";
import type { QueueModel, RegisterModel } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";

/** The one box to search a list by; what is typed is posted, since a name in an address is kept by machines on the way. */
export function ListSearch({ of, unreadable }: { readonly of: "queue" | "register"; readonly unreadable: boolean }) {
  const t = useT();
  return (
    <search className="grow basis-72 max-w-2xl min-w-0">
      <form method="post" className="flex flex-wrap items-end gap-2">
        <div className="grow basis-52 min-w-0">
          <label className="form-label block" htmlFor="zoek">
            <T k={key(of, "list", "search", "label")} />
          </label>
          <input
            className="textbox w-full"
            id="zoek"
            name="zoek"
            type="search"
            maxLength={200}
            autoComplete="off"
            data-key="search"
            aria-describedby={unreadable ? "zoek-fout" : undefined}
            placeholder={t(key(of, "list", "search", "hint"))}
          />
        </div>
        <button className="button button-secondary" type="submit" name="doe" value="zoek">
          <T k={key(of, "list", "search", "button")} />
        </button>
      </form>
    </search>
  );
}

/** That nothing was read of what was typed in the box. */
export function SearchNothing({ of }: { readonly of: "queue" | "register" }) {
  return (
    <span id="zoek-fout">
      <T k={key(of, "list", "search", "nothing")} />
    </span>
  );
}

interface FiltersProps {
  readonly list: Pick<QueueModel | RegisterModel, "carried" | "filters" | "clear" | "searched">;
  readonly action: string;
  /** Under another name the same filters begin anew. */
  readonly named?: string;
}

/** Filters and order as a plain form: what is chosen stands in the address. */
export function ListFilters({ list, action, named = "" }: FiltersProps) {
  return (
    <form method="get" action={action} className="grid grid-cols-2 sm:flex sm:flex-wrap items-end gap-x-4 gap-y-2 mb-4">
      {list.carried.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {list.filters.map(({ name, label, value, options }) => (
        <ChoiceField key={`${named}${name}`} filter name={name} label={label} value={value} choices={options} />
      ))}
      {list.filters.length > 0 ? (
        <button className="button button-secondary" type="submit">
          <T k="queue:list.filters.apply" />
        </button>
      ) : null}
      {list.clear ? (
        <a className="self-center" href={list.clear}>
          <T k={list.searched ? "queue:list.search.clear" : "queue:list.filters.clear"} />
        </a>
      ) : null}
    </form>
  );
}
