import { key, T } from "#app/i18n/contract.ts";
import type { SheetModel } from "#app/queue/contract.ts";

/** The resident says whether we may call; the colleague chose above what to advise. */
export function Advise({ page }: { readonly page: SheetModel }) {
  if (!page.mayAdvise)
    return (
      <p className="notice notice-warn mt-4">
        <T k="register:check.notHere" />
      </p>
    );
  return (
    <>
      <fieldset className="mt-4">
        <legend className="form-label">
          <T k="register:check.mayCall" />
        </legend>
        <div className="flex gap-6">
          {(["yes", "no"] as const).map((answer) => (
            <label key={answer} className="sheet-tick">
              <input
                type="radio"
                name="bellen"
                value={answer === "yes" ? "ja" : "nee"}
                defaultChecked={page.mayCall === answer}
              />
              <T k={key("register", "check", answer)} />
            </label>
          ))}
        </div>
      </fieldset>
      <button className="button mt-3" type="submit" name="doe" value="adviseer">
        <T k="register:check.adviseButton" />
      </button>
    </>
  );
}
