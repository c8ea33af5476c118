import { key, T, useT } from "#app/i18n/contract.ts";
import { Show } from "#app/ui/parts/text.tsx";
import type { Place, PlaceGroup } from "./places.ts";

/**
 * Where everything stands on the page of an intake, and what waits there. Beside the page where there is room; on a phone what waits is named,
 * and the rest is folded away.
 */
export function DossierPlaces({ groups }: { readonly groups: readonly PlaceGroup[] }) {
  const t = useT();
  const waiting = groups.flatMap(({ places }) => places).filter(({ waits }) => waits && waits.tone !== "plain");
  return (
    <nav className="places" aria-label={t("queue:places.title")} tabIndex={-1} data-key="places">
      {waiting.length > 0 ? <Places of={waiting} named="places-waiting" /> : null}
      <details>
        <summary>
          <T k="queue:places.title" />
        </summary>
        <ul>
          {groups.map(({ group, places }) => (
            <li key={group}>
              <span className="places-group">
                <T k={key("queue", "places", "groups", group)} />
              </span>
              <Places of={places} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

function Places({ of, named }: { readonly of: readonly Place[]; readonly named?: string }) {
  return (
    <ul className={named}>
      {of.map(({ id, title, waits }) => (
        <li key={id}>
          <a href={`#${id}`}>
            <T k={title} />
            {waits ? (
              <span className={`waits waits-${waits.tone}`}>
                <Show of={waits.text} />
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
