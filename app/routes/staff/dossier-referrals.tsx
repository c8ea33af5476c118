import { key, T } from "#app/i18n/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import type { ReferralModel, ReferralsModel } from "./dossier-referrals.server.ts";
import { Lines } from "./dossier-side.tsx";
import { FoldedForm } from "./work-form.tsx";

export type { ReferralsModel } from "./dossier-referrals.server.ts";

interface ReferralsProps {
  readonly model: ReferralsModel;
  readonly view: InView;
}

/** To whom the resident was referred, what was shared, and what the partner said. */
export function DossierReferrals({ model: { referrals, href }, view }: ReferralsProps) {
  return (
    <section className="card" aria-labelledby="doorverwijzing">
      <h2 id="doorverwijzing" tabIndex={-1}>
        <T k="queue:referral.title" />
      </h2>
      {referrals.map((referral) => (
        <OneReferral key={referral.id} referral={referral} view={view} />
      ))}
      {href ? (
        <p className="mt-2">
          <a href={href}>
            <T k="queue:referral.refer" />
          </a>
        </p>
      ) : null}
    </section>
  );
}

function OneReferral({ referral, view }: { readonly referral: ReferralModel; readonly view: InView }) {
  const { id, partner, lines, warning, again, stop, words, answers, state } = referral;
  // What was typed in the form of one stands only there.
  const own = view.refused?.typed.verwijzing === id ? view : { ...view, refused: undefined };
  return (
    <div className="mt-3">
      <h3>
        <bdi>{partner}</bdi>
      </h3>
      {warning ? (
        <p className="notice notice-warn">
          <T k={key("queue", "referral", "warnings", warning)} />
        </p>
      ) : null}
      <Lines lines={lines} />
      {again ? (
        <div className="my-3">
          <SendAgain id={id} view={own} isUntold={warning === "untold"} stop={stop} />
        </div>
      ) : null}
      <details>
        <summary className="py-2.5 cursor-pointer underline">
          <T k="queue:referral.shared" />
        </summary>
        <p className="whitespace-pre-line">{words}</p>
      </details>
      {answers.length > 0 ? (
        <FoldedForm
          view={own}
          button="referralAnswer"
          choice={{ name: "uitkomst", label: "queue:referral.said", of: answers }}
          reason="queue:referral.saidWords"
        >
          <input type="hidden" name="verwijzing" value={id} />
          <input type="hidden" name="stand" value={state} />
        </FoldedForm>
      ) : null}
    </div>
  );
}

interface SendAgainProps {
  readonly id: string;
  readonly view: InView;
  readonly isUntold: boolean;
  readonly stop: boolean;
}

/** What did not arrive, or was held, goes once more. That consent is gone can also be told by phone; what never left can be stopped. */
function SendAgain({ id, view, isUntold, stop }: SendAgainProps) {
  return (
    <DossierForm view={view}>
      <input type="hidden" name="verwijzing" value={id} />
      {isUntold ? (
        <Press name="partnerTold" quiet>
          <T k="queue:actions.partnerTold" />
        </Press>
      ) : null}
      <Press name="sendReferralAgain" quiet>
        <T k={isUntold ? "queue:actions.tellPartnerAgain" : "queue:actions.sendReferralAgain"} />
      </Press>
      {stop ? (
        <Press name="stopReferral" quiet>
          <T k="queue:actions.stopReferral" />
        </Press>
      ) : null}
    </DossierForm>
  );
}
