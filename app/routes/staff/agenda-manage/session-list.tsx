import { T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";
import { managePages } from "./manage-head.tsx";
import type { SessionLine } from "./sessions.server.ts";

const columns = (["when", "what", "where", "language", "places"] as const).map((id) => ({
  id,
  title: { key: `agenda:beheer.sessions.columns.${id}` },
}));

/** The meetings that are still to come. */
export function SessionList({ lines }: { readonly lines: readonly SessionLine[] }) {
  return (
    <section className="mt-6" aria-labelledby="gepland">
      <h2 id="gepland">
        <T k="agenda:beheer.sessions.planned" />
      </h2>
      <StaffTable
        caption={{ key: "agenda:beheer.sessions.planned" }}
        columns={columns}
        rows={lines.map(({ id, when, what, where, language, places }) => ({
          id,
          cells: [
            <a key="when" href={`${managePages.sessions}/${id}`} data-open className="is-moment">
              {when}
            </a>,
            what,
            where,
            language,
            <span key="places" className="whitespace-nowrap">
              {places}
            </span>,
          ],
        }))}
        empty={{ key: "agenda:beheer.sessions.none" }}
      />
    </section>
  );
}
