import { T, useT } from "#app/i18n/contract.ts";
import type { RegisterModel } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";

/** The title, the search box for who calls back, and the way to add a household. */
export function RegisterHead({ unreadable }: { readonly unreadable: boolean }) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 mb-2">
      <div className="me-auto">
        <h1>
          <T k="register:list.title" />
        </h1>
        <p className="hint">
          <T k="register:list.intro" />
        </p>
      </div>
      <SearchBox unreadable={unreadable} />
      <a className="button" href="/register/nieuw">
        <T k="register:list.add" />
      </a>
      <div role="status" className="basis-full">
        {unreadable ? (
          <span id="zoek-fout">
            <T k="register:list.search.nothing" />
          </span>
        ) : null}
      </div>
    </div>
  );
}

function SearchBox({ unreadable }: { readonly unreadable: boolean }) {
  const t = useT();
  return (
    <search className="grow basis-72 max-w-xl min-w-0">
      <form method="post" className="flex flex-wrap items-end gap-2">
        <div className="grow basis-52 min-w-0">
          <label className="form-label block" htmlFor="zoek">
            <T k="register:list.search.label" />
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
            placeholder={t("register:list.search.hint")}
          />
        </div>
        <button className="button button-secondary" type="submit">
          <T k="register:list.search.button" />
        </button>
      </form>
    </search>
  );
}

/** Filters as a plain form: what is chosen stands in the address. */
export function RegisterFilters({ list }: { readonly list: RegisterModel }) {
  return (
    <form
      method="get"
      action="/register"
      className="grid grid-cols-2 sm:flex sm:flex-wrap items-end gap-x-4 gap-y-2 mb-4"
    >
      {list.carried.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {list.filters.map(({ name, label, value, options }) => (
        <ChoiceField key={`${list.tab}${name}`} filter name={name} label={label} value={value} choices={options} />
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
