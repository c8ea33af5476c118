import { Bdi, T } from "#app/i18n/contract.ts";
import type { HelperModel } from "../forms/page-model.ts";
import { Icon } from "../parts/icon.tsx";

/** On every page that someone fills in with or for another (C-45). */
export function HelperBanner({ helper }: { readonly helper: HelperModel }) {
  return (
    <aside className="helper-banner">
      <p>
        <Icon name="person" /> <T k="ui:helper.banner" values={{ person: <Bdi>{helper.person}</Bdi> }} />
      </p>
      {helper.change ? (
        <a href={helper.change}>
          <T k="ui:helper.change" />
        </a>
      ) : null}
    </aside>
  );
}
