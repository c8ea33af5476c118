import { key, T } from "#app/i18n/contract.ts";
import type { CaseloadModel } from "#app/queue/contract.ts";
import { Icon } from "#app/ui/parts/icon.tsx";

interface NormsProps {
  readonly page: CaseloadModel;
  readonly refused: { readonly refusal: string; readonly typed: { readonly [name: string]: string } } | undefined;
}

/** How much of what a colleague can carry, and which part of the week each works. Folded away: it changes seldom. */
export function NormsForm({ page, refused }: NormsProps) {
  const here = page.rows.filter(({ gone }) => !gone);
  return (
    <details className="mt-6" open={refused !== undefined}>
      <summary className="py-2.5 cursor-pointer underline">
        <T k="queue:caseload.norms" />
      </summary>
      {refused ? <Refused refusal={refused.refusal} /> : null}
      <form method="post" className="grid gap-4 max-w-2xl">
        <input type="hidden" name="gezien" value={page.seen} />
        <fieldset className="grid grid-cols-2 sm:grid-cols-4 gap-4">
          <legend className="form-label">
            <T k="queue:caseload.normsLegend" />
          </legend>
          {page.norms.map(({ category, label, value }) => (
            <Count key={category} name={`norm-${category}`} label={label} value={value} refused={refused} />
          ))}
        </fieldset>
        <fieldset className="grid grid-cols-2 sm:grid-cols-4 gap-4">
          <legend className="form-label">
            <T k="queue:caseload.shares" />
          </legend>
          {here.map(({ id, name, percent }) => (
            <Count key={id} name={`deel-${id}`} label={name} value={String(percent)} refused={refused} />
          ))}
        </fieldset>
        <p>
          <button className="button" type="submit">
            <T k="queue:caseload.save" />
          </button>
        </p>
      </form>
    </details>
  );
}

/** What stands there now is said where a colleague was first. */
function Refused({ refusal }: { readonly refusal: string }) {
  return (
    <div className="notice notice-error" role="alert">
      <Icon name="warning" />
      <p>
        <T k={key("queue", "caseload", "refused", refusal)} />
      </p>
    </div>
  );
}

/** Which fields a refusal is about, and what is right in them. */
const wrongs: { readonly [refusal: string]: { readonly of: string; readonly right: RegExp } | undefined } = {
  normWrong: { of: "norm-", right: /^\s*([1-9]\d{0,2}|1000|)\s*$/ },
  shareWrong: { of: "deel-", right: /^\s*(\d{1,2}|100)\s*$/ },
};

interface CountProps extends Pick<NormsProps, "refused"> {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

function Count({ name, label, value, refused }: CountProps) {
  const typed = refused?.typed[name] ?? value;
  const wrong = wrongs[refused?.refusal ?? ""];
  return (
    <div className="min-w-0">
      <label className="block text-sm" htmlFor={name}>
        {label}
      </label>
      <input
        className="textbox w-full"
        id={name}
        name={name}
        inputMode="numeric"
        maxLength={4}
        defaultValue={typed}
        aria-invalid={wrong && name.startsWith(wrong.of) && !wrong.right.test(typed) ? true : undefined}
      />
      {refused?.refusal === "changedMeanwhile" && typed !== value ? (
        <small className="hint">
          <T k="queue:caseload.now" values={{ value: value || "–" }} />
        </small>
      ) : null}
    </div>
  );
}
