import { T, useT } from "#app/i18n/contract.ts";
import type { QueueModel } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";

/** "Pak de volgende", and the one search box. */
export function QueueHead({ nothing, unreadable }: { readonly nothing: boolean; readonly unreadable: boolean }) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 mb-2">
      <h1 className="me-auto">
        <T k="queue:list.title" />
      </h1>
      <SearchBox unreadable={unreadable} />
      <form method="post">
        <button className="button" type="submit" name="doe" value="volgende" data-key="claim">
          <T k="queue:list.claimNext" />
        </button>
      </form>
      <div role="status" className="basis-full">
        {nothing ? <T k="queue:list.nothingToClaim" /> : null}
        {unreadable ? (
          <span id="zoek-fout">
            <T k="queue:list.search.nothing" />
          </span>
        ) : null}
      </div>
    </div>
  );
}

function SearchBox({ unreadable }: { readonly unreadable: boolean }) {
  const t = useT();
  return (
    <search className="grow basis-80 max-w-2xl min-w-0">
      <form method="post" className="flex flex-wrap items-end gap-2">
        <div className="grow basis-60 min-w-0">
          <label className="form-label block" htmlFor="zoek">
            <T k="queue:list.search.label" />
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
            placeholder={t("queue:list.search.hint")}
          />
        </div>
        <button className="button button-secondary" type="submit" name="doe" value="zoek">
          <T k="queue:list.search.button" />
        </button>
      </form>
    </search>
  );
}

/** Filters and order as a plain form: what is chosen stands in the address. */
export function QueueFilters({ list }: { readonly list: QueueModel }) {
  return (
    <form
      method="get"
      action="/werkvoorraad"
      className="grid grid-cols-2 sm:flex sm:flex-wrap items-end gap-x-4 gap-y-2 mb-4"
    >
      {list.carried.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {list.filters.map(({ name, label, value, options }) => (
        <ChoiceField key={name} filter name={name} label={label} value={value} choices={options} />
      ))}
      <button className="button button-secondary" type="submit">
        <T k="queue:list.filters.apply" />
      </button>
      {list.clear ? (
        <a className="self-center" href={list.clear}>
          <T k={list.searched ? "queue:list.search.clear" : "queue:list.filters.clear"} />
        </a>
      ) : null}
    </form>
  );
}
