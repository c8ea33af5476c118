import { T } from "#app/i18n/contract.ts";
import type { FoundLine, StartedPage } from "./started.server.ts";

/** What was found, each with a button for a new code. */
export function StartedResults({ page, found }: { readonly page: StartedPage; readonly found: readonly FoundLine[] }) {
  return (
    <section aria-labelledby="gevonden">
      <h2 id="gevonden">
        <T k="queue:started.results" />
      </h2>
      {found.length === 0 ? <T k="queue:started.nothing" /> : null}
      {found.map((line) => (
        <form key={line.id} method="post" className="card my-3">
          <input type="hidden" name="naam" value={page.name} />
          <input type="hidden" name="geboortedatum" value={page.birthDate} />
          <input type="hidden" name="legitimatie" value={page.proof} />
          <input type="hidden" name="soort" value={line.kind} />
          <input type="hidden" name="id" value={line.id} />
          <p>
            <strong>
              <T
                k={line.kind === "draft" ? "queue:started.draft" : "queue:started.intake"}
                values={{ reference: line.reference }}
              />
            </strong>
            , <T k="queue:started.row" values={{ started: line.started, changed: line.changed }} />
          </p>
          <button className="button button-secondary mt-2" type="submit" name="doe" value="code">
            <T k="queue:started.issue" />
          </button>
        </form>
      ))}
    </section>
  );
}
