import type { BookedLine } from "#app/appointments/contract.ts";
import { T } from "#app/i18n/contract.ts";
import type { HouseholdModel } from "#app/queue/contract.ts";
import type { InView } from "./dossier-form.tsx";
import { Lines } from "./dossier-side.tsx";
import { FileAppointments } from "./file-appointments.tsx";
import { HouseholdForm, NotePart } from "./household-form.tsx";
import { Reach } from "./household-reach.tsx";
import { HouseholdStory } from "./household-story.tsx";
import { HouseholdWork } from "./household-work.tsx";
import { Refusal, type RefusedModel } from "./refusal.tsx";

interface PageProps {
  readonly page: HouseholdModel & { readonly booked: readonly BookedLine[] };
  readonly refused: RefusedModel | undefined;
}

/** The page of one household, for a colleague who may open it. */
export function HouseholdPage({ page, refused }: PageProps) {
  const view: InView = { version: page.version, seen: page.seen, refused };
  return (
    <>
      <h1>
        <bdi>{page.name}</bdi>
      </h1>
      <p className="hint mb-3">
        {page.stateText} <bdi dir="ltr">{page.reference}</bdi>
      </p>
      <Refusal refused={refused} timeline={page.story} />
      <div className="file">
        <div className="grid gap-4 [&>.card]:my-0">
          <Reach page={page} view={view} />
          <section className="card" aria-label={page.reference}>
            <Lines lines={page.summary} />
            {page.dossier ? (
              <p className="mt-3">
                <a href={`/werkvoorraad/${page.dossier}`}>
                  <T k="register:page.dossier" />
                </a>
              </p>
            ) : null}
          </section>
        </div>
        <div className="file-side grid gap-4 [&>.card]:my-0">
          <HouseholdWork page={page} view={view} />
          <FileAppointments booked={page.booked} about={`huishouden=${page.reference}`} />
        </div>
        <div className="grid gap-4 [&>.card]:my-0">
          <Advised page={page} />
          <Story page={page} view={view} />
        </div>
      </div>
    </>
  );
}

/** What happened, and room for a note. */
function Story({ page, view }: { readonly page: HouseholdModel; readonly view: InView }) {
  return (
    <section className="card" aria-labelledby="verloop">
      <h2 id="verloop">
        <T k="register:page.story" />
      </h2>
      <HouseholdForm view={view} button="note">
        <NotePart view={view} form="note" />
      </HouseholdForm>
      <HouseholdStory story={page.story} />
    </section>
  );
}

function Advised({ page }: { readonly page: HouseholdModel }) {
  return (
    <section className="card" aria-labelledby="geadviseerd">
      <h2 id="geadviseerd">
        <T k="register:page.advised" />
      </h2>
      {page.advised.length === 0 ? <T k="register:page.noAdvice" /> : null}
      <dl className="data-list mt-2">
        {page.advised.map(({ scheme, day, outcome }) => (
          <div key={`${scheme}${day}`}>
            <dt>
              {scheme}
              <small className="block">
                <T k="register:page.advisedOn" values={{ day }} />
              </small>
            </dt>
            <dd>{outcome}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
