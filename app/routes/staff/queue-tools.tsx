import { T } from "#app/i18n/contract.ts";
import { ListSearch, SearchNothing } from "./list-tools.tsx";

/** "Pak de volgende", and the one search box. */
export function QueueHead({ nothing, unreadable }: { readonly nothing: boolean; readonly unreadable: boolean }) {
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-3 mb-2">
      <h1 className="me-auto">
        <T k="queue:list.title" />
      </h1>
      <ListSearch of="queue" unreadable={unreadable} />
      <form method="post">
        <button className="button" type="submit" name="doe" value="volgende" data-key="claim">
          <T k="queue:list.claimNext" />
        </button>
      </form>
      <div role="status" className="basis-full">
        {nothing ? <T k="queue:list.nothingToClaim" /> : null}
        {unreadable ? <SearchNothing of="queue" /> : null}
      </div>
    </div>
  );
}
