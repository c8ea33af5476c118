import { key, T, useT } from "#app/i18n/contract.ts";
import type { QueueModel } from "#app/queue/contract.ts";

interface SavedProps {
  readonly list: QueueModel;
  readonly refused: { readonly refusal: string; readonly name: string } | undefined;
}

/** What this colleague keeps under a name of their own, and the form to keep the list as it stands. */
export function SavedFilters({ list: { saved, here }, refused }: SavedProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 mb-2">
      {saved.length > 0 ? <Kept saved={saved} here={here ?? "/werkvoorraad"} /> : null}
      {here ? <Keep here={here} refused={refused} /> : null}
    </div>
  );
}

function Kept({ saved, here }: { readonly saved: QueueModel["saved"]; readonly here: string }) {
  const t = useT();
  return (
    <form method="post" className="flex flex-wrap items-center gap-x-4">
      <input type="hidden" name="hier" value={here} />
      <T k="queue:saved.title" />
      <ul className="flex flex-wrap gap-x-4" aria-label={t("queue:saved.title")}>
        {saved.map(({ id, name, href, current }) => (
          <li key={id} className="flex items-center gap-1 min-h-11">
            <a href={href} aria-current={current ? "page" : undefined}>
              <bdi>{name}</bdi>
            </a>
            <button
              className="link-button"
              type="submit"
              name="doe"
              value={`weg:${id}`}
              aria-label={t("queue:saved.remove", { name })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Keep({ here, refused }: { readonly here: string; readonly refused: SavedProps["refused"] }) {
  return (
    <details open={refused !== undefined}>
      <summary className="py-2.5 cursor-pointer underline">
        <T k="queue:saved.keep" />
      </summary>
      <form method="post" className="flex flex-wrap items-end gap-2 pb-3">
        <input type="hidden" name="hier" value={here} />
        <div>
          <label className="form-label block" htmlFor="filternaam">
            <T k="queue:saved.name" />
          </label>
          <p className="hint" id="filternaam-hint">
            <T k="queue:saved.hint" />
          </p>
          {refused ? (
            <p className="form-error" id="filternaam-wrong" role="alert">
              <T k={key("queue", "saved", "refused", refused.refusal)} />
            </p>
          ) : null}
          <input
            className="textbox"
            id="filternaam"
            name="naam"
            maxLength={60}
            autoComplete="off"
            defaultValue={refused?.name ?? ""}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? "filternaam-hint filternaam-wrong" : "filternaam-hint"}
          />
        </div>
        <button className="button button-secondary" type="submit" name="doe" value="bewaar">
          <T k="queue:saved.button" />
        </button>
      </form>
    </details>
  );
}
