import { T } from "#app/i18n/contract.ts";

/** Whether a rule hands out by itself: off until a teamleider ticks it. */
export function Automatic({ on }: { readonly on: boolean }) {
  return (
    <div>
      <label className="flex items-center gap-2 min-h-11">
        <input
          type="checkbox"
          className="size-5"
          name="vanzelf"
          value="ja"
          defaultChecked={on}
          aria-describedby="vanzelf-hint"
        />{" "}
        <T k="queue:rules.fields.automatic" />
      </label>
      <p className="hint" id="vanzelf-hint">
        <T k="queue:rules.automaticHint" />
      </p>
    </div>
  );
}
