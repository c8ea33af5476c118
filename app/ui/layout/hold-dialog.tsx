import { T } from "#app/i18n/contract.ts";
import { questionFormId } from "./shell.ts";

/** A time that is held for a while. */
export interface HoldModel {
  /** How long from now. */
  readonly minutes: number;
  /** So many minutes before the end the page says so. */
  readonly before: number;
}

/**
 * "Hebt u meer tijd nodig?". Its one button sends the form of the page, which comes back with all that was typed and a new end.
 * When the time runs out the warning only goes away: nothing is lost, and the page says what happens then.
 */
export function HoldDialog({ hold }: { readonly hold: HoldModel }) {
  return (
    <loket-idle minutes={hold.minutes} before={hold.before}>
      <dialog className="warning" aria-labelledby="hold-title">
        <h2 id="hold-title">
          <T k="appointments:flow.hold.title" />
        </h2>
        <p className="hint" aria-live="polite">
          <T k="appointments:flow.hold.text" values={{ minutes: <span data-minutes>{hold.before}</span> }} />
        </p>
        <div className="actions">
          <button className="button" type="submit" form={questionFormId} name="_meer" value="1">
            <T k="appointments:flow.check.moreTime" />
          </button>
        </div>
      </dialog>
    </loket-idle>
  );
}
