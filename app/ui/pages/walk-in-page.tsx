import { Bdi, T } from "#app/i18n/contract.ts";
import type { TextRef } from "../forms/page-model.ts";
import { PageTools } from "../layout/page-tools.tsx";
import { type ActionModel, ActionRow } from "../parts/action-row.tsx";
import { ReadAloudButton } from "../parts/read-aloud-button.tsx";
import { type Moment, ShowMoment, Text } from "../parts/text.tsx";

export interface WalkInPageModel {
  readonly back: string;
  readonly heading: TextRef;
  readonly lead: TextRef;
  readonly toKnow: readonly TextRef[];
  readonly places: readonly WalkInPlaceModel[];
  readonly actions: readonly ActionModel[];
}

interface WalkInPlaceModel {
  readonly id: string;
  readonly name: string;
  /** Town; with the street where one is known. */
  readonly address: string;
  readonly days: readonly {
    readonly day: Moment;
    readonly hours: readonly { readonly from: string; readonly until: string }[];
  }[];
}

/** Opening hours without slots: per place the next days, as a list. */
export function WalkInPage({ page }: { readonly page: WalkInPageModel }) {
  return (
    <>
      <PageTools back={page.back} />
      <article className="prose" id="page-text">
        <h1>
          <Text of={page.heading} />
        </h1>
        <p className="lead">
          <Text of={page.lead} />
        </p>
        <ReadAloudButton of="page-text" />
        <ul>
          {page.toKnow.map((item) => (
            <li key={item.key}>
              <Text of={item} />
            </li>
          ))}
        </ul>
        {page.places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </article>
      <ActionRow actions={page.actions} />
    </>
  );
}

function Place({ place }: { readonly place: WalkInPlaceModel }) {
  return (
    <section className="card">
      <h2>
        <Bdi>{place.name}</Bdi>
      </h2>
      <p className="hint">
        <Bdi>{place.address}</Bdi>
      </p>
      {place.days.length > 0 ? (
        <dl className="facts-list">
          {place.days.map(({ day, hours }) => (
            <div key={day.text}>
              <dt>
                <ShowMoment of={day} />
              </dt>
              {hours.map((values) => (
                <dd key={values.from}>
                  <T k="appointments:walkIn.hours" values={values} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      ) : (
        <p>
          <T k="appointments:walkIn.none" />
        </p>
      )}
    </section>
  );
}
