import { key, T, useT } from "#app/i18n/contract.ts";
import type { DivideLine } from "#app/queue/contract.ts";

/** What was not handed out, why, and to whom it would have gone. */
export interface NotDivided {
  readonly reference: string;
  readonly refusal: string;
  readonly to: string;
}

/** To whom a line goes, as it was in view; after a refusal why not. */
export function To({ line, not }: { readonly line: DivideLine; readonly not: NotDivided | undefined }) {
  const t = useT();
  const { reference, version, choices, proposed } = line;
  const wrong = `wrong-${reference}`;
  return (
    <>
      <input type="hidden" name="regel" value={reference} />
      <input type="hidden" name={`versie-${reference}`} value={version} />
      <select
        className="select w-full"
        name={`naar-${reference}`}
        defaultValue={not?.to ?? proposed}
        aria-label={t("queue:divide.toOf", { reference })}
        aria-invalid={not ? true : undefined}
        aria-describedby={not ? wrong : undefined}
      >
        <option value="">{t("queue:divide.nobody")}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {not ? (
        <small className="form-error" id={wrong}>
          <T k={key("queue", "refused", not.refusal)} />
        </small>
      ) : null}
    </>
  );
}
