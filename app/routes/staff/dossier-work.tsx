import { T, useT } from "#app/i18n/contract.ts";
import { type ActionsModel, identityProofs, type Line } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { Shielding } from "./dossier-shield.tsx";
import { FoldedForm, WorkForm } from "./work-form.tsx";

interface WorkProps {
  readonly actions: ActionsModel;
  readonly view: InView;
}

interface StandingProps {
  readonly now: readonly Line[];
  /** The last day to decide. */
  readonly due: Line | undefined;
}

/** How it stands, and what this colleague can do with the intake now. */
export function DossierWork({ actions, view, ...standing }: WorkProps & StandingProps) {
  return (
    <section className="card" aria-labelledby="werk">
      <h2 id="werk" tabIndex={-1}>
        <T k="queue:dossier.work" />
      </h2>
      <Standing {...standing} />
      <div className="grid gap-1 justify-items-start mt-4">
        {actions.isOpen ? <QuickWork actions={actions} view={view} /> : null}
        {actions.toConfirm ? <ConfirmAtDesk view={view} /> : null}
        {actions.searching ? (
          <FoldedForm view={view} button="liftSearch" reason="queue:actions.liftSearchHint" />
        ) : null}
        {actions.isOpen ? <FurtherWork actions={actions} view={view} /> : null}
        {actions.canShield ? <Shielding actions={actions} view={view} /> : null}
        {actions.oversight ? (
          <a href={actions.oversight}>
            <T k="queue:oversight.link" />
          </a>
        ) : null}
      </div>
    </section>
  );
}

/** Until when, state and who has it: side by side where there is room. */
function Standing({ now, due }: StandingProps) {
  return (
    <dl className="standing mt-2">
      {[...(due ? [due] : []), ...now].map((line) => (
        <div key={line.label} className={line === due ? "standing-due" : undefined}>
          <dt>{line.label}</dt>
          <dd>
            <bdi>{line.value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What takes one press. */
function QuickWork({ actions, view }: WorkProps) {
  return (
    <DossierForm view={view} row>
      {actions.assigned ? null : (
        <Press name="claim" hotkey="claim">
          <T k="queue:actions.claim" />
        </Press>
      )}
      {actions.canStart && (actions.mine || !actions.assigned) ? (
        <Press name="start" quiet={!actions.mine}>
          <T k="queue:actions.start" />
        </Press>
      ) : null}
      {actions.waiting ? (
        <Press name="contact" quiet>
          <T k="queue:actions.contact" />
        </Press>
      ) : null}
      {actions.mine ? (
        <Press name="release" quiet>
          <T k="queue:actions.release" />
        </Press>
      ) : null}
    </DossierForm>
  );
}

/** The resident stands at the desk and confirms what a helper sent. */
function ConfirmAtDesk({ view }: { readonly view: InView }) {
  const t = useT();
  const of = identityProofs.map((proof) => ({ value: proof, text: t(`queue:proofs.${proof}`) }));
  return <WorkForm view={view} button="confirm" choice={{ name: "legitimatie", label: "queue:actions.proof", of }} />;
}

/** What takes a choice or a reason. */
function FurtherWork({ actions, view }: WorkProps) {
  const outcome = { name: "uitkomst", label: "queue:actions.closeTo", of: actions.closeTo } as const;
  const colleague = { name: "collega", label: "queue:actions.assignTo", of: actions.colleagues } as const;
  return (
    <>
      {actions.assigned ? <FoldedForm view={view} button="handBack" reason="queue:actions.handBackHint" /> : null}
      {actions.closeTo.length > 0 ? (
        <FoldedForm
          view={view}
          button="close"
          choice={outcome}
          why={actions.stopReasons}
          reason="queue:actions.closeNote"
        />
      ) : null}
      {actions.canAssign ? <FoldedForm view={view} button="assign" choice={colleague} /> : null}
    </>
  );
}
