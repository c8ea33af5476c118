import { T } from "#app/i18n/contract.ts";
import { ListSearch, SearchNothing } from "./list-tools.tsx";

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
      <ListSearch of="register" unreadable={unreadable} />
      <a className="button" href="/register/nieuw">
        <T k="register:list.add" />
      </a>
      <div role="status" className="basis-full">
        {unreadable ? <SearchNothing of="register" /> : null}
      </div>
    </div>
  );
}
