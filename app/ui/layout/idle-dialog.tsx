import { Ltr, T } from "#app/i18n/contract.ts";
import type { IdleModel } from "./shell.ts";

/** Waits in the page, closed. The module opens it in time; without JavaScript the start page says how long a session lasts.
 * The code is in the part that warns: whoever finds the page after the end is somebody else, perhaps. */
export function IdleDialog({ idle }: { readonly idle: IdleModel }) {
  return (
    <loket-idle minutes={idle.minutes} before={idle.before} renew={idle.renew}>
      <dialog className="warning" aria-labelledby="idle-title">
        <h2 id="idle-title">
          <T k="ui:idle.title" />
        </h2>
        <div data-while="waiting">
          <p className="hint" aria-live="polite">
            <T
              k={idle.forgets ? "ui:idle.forgets.text" : "ui:idle.text"}
              values={{ minutes: <span data-minutes>{idle.before}</span> }}
            />
          </p>
          {idle.code ? (
            <p>
              <T k="ui:idle.code" values={{ code: <Ltr>{idle.code}</Ltr> }} />
            </p>
          ) : null}
          <div className="actions">
            <button className="button" type="button" data-renew>
              <T k="ui:idle.stay" />
            </button>
          </div>
        </div>
        <div data-while="ended" hidden>
          <p className="hint">
            <T k={idle.forgets ? "ui:idle.forgets.ended" : "ui:idle.ended"} />
          </p>
          <div className="actions">
            <a className="button" href={idle.resume}>
              <T k={idle.forgets ? "ui:idle.forgets.resume" : "ui:idle.resume"} />
            </a>
          </div>
        </div>
      </dialog>
    </loket-idle>
  );
}
