import { useId } from "react";
import { T, useT } from "#app/i18n/contract.ts";
import { type InView, wrongIn } from "./dossier-form.tsx";
import { Folded } from "./dossier-term-fields.tsx";

interface SeenProps {
  /** Papers that are not there yet; those that somebody brings along come first. */
  readonly papers: readonly { readonly kind: string; readonly name: string }[];
  readonly view: InView;
}

/** Which papers the resident showed at the desk. */
export function PapersSeen({ papers, view }: SeenProps) {
  const id = useId();
  const t = useT();
  const wrong = wrongIn(view, "papersSeen", "papier");
  const ticked = view.refused?.button === "papersSeen" ? (view.refused.papers ?? []) : [];
  return (
    <Folded view={view} button="papersSeen">
      <fieldset className="w-full" aria-describedby={wrong ? `${id}-wrong` : undefined}>
        <legend className="form-label">
          <T k="queue:papers.whichSeen" />
        </legend>
        {wrong ? (
          <p className="form-error" id={`${id}-wrong`}>
            {t("queue:refused.nothingSeen")}
          </p>
        ) : null}
        {papers.map(({ kind, name }) => (
          <label key={kind} className="flex gap-2 py-1" htmlFor={`${id}-${kind}`}>
            <input
              id={`${id}-${kind}`}
              type="checkbox"
              name="papier"
              value={kind}
              defaultChecked={ticked.includes(kind)}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </Folded>
  );
}
