import { useId } from "react";
import { key, T } from "#app/i18n/contract.ts";
import type { RefusedPress } from "./appointment-press.server.ts";

interface CancelFormProps {
  /** Whose words: of one appointment, or of a meeting of many. */
  readonly of: "staff" | "session";
  readonly version: number;
  readonly refused: RefusedPress | undefined;
}

/** Cancelling takes a reason; it stays open, with what was typed, when it was refused. */
export function CancelForm({ of, version, refused }: CancelFormProps) {
  const id = useId();
  const wrong = refused?.refusal === "reasonMissing";
  return (
    <details open={Boolean(refused?.note) || wrong}>
      <summary className="py-2.5 cursor-pointer underline">
        <T k={key("agenda", of, "cancel", "title")} />
      </summary>
      <form method="post" className="grid gap-2 justify-items-start py-2">
        <input type="hidden" name="versie" value={version} />
        <label className="form-label" htmlFor={id}>
          <T k="agenda:staff.cancel.reason" />
        </label>
        <p className="hint" id={`${id}-hint`}>
          <T k={key("agenda", of, "cancel", "hint")} />
        </p>
        {wrong ? (
          <p className="form-error" id={`${id}-wrong`}>
            <T k="agenda:staff.refused.reasonMissing" />
          </p>
        ) : null}
        <textarea
          className="textarea w-full"
          id={id}
          name="notitie"
          rows={3}
          maxLength={4000}
          defaultValue={refused?.note ?? ""}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`}
        />
        <button className="button button-secondary" type="submit" name="doe" value="cancelled">
          <T k={key("agenda", of, "cancel", "button")} />
        </button>
      </form>
    </details>
  );
}
