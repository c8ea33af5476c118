import { key, T } from "#app/i18n/contract.ts";
import type { PlanModel, StepLine } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { StepForm } from "./step-form.tsx";

interface PlanProps {
  readonly plan: PlanModel;
  readonly view: InView;
}

/** The next steps: what, who and by when; each is taken, changed or dropped where it stands. */
export function DossierPlan({ plan, view }: PlanProps) {
  const { open, ended, may } = plan;
  return (
    <section className="card" aria-labelledby="plan">
      <h2 id="plan" tabIndex={-1}>
        <T k="queue:plan.title" />
      </h2>
      {open.length === 0 ? (
        <p className="hint">
          <T k="queue:plan.none" />
        </p>
      ) : null}
      <ol className="grid gap-3">
        {open.map((step) => (
          <li key={step.id}>
            <Step step={step} />
            {may ? <StepWork step={step} plan={plan} view={view} /> : null}
          </li>
        ))}
      </ol>
      {ended.length > 0 ? (
        <details>
          <summary className="py-1.5 cursor-pointer hint">
            <T k="queue:plan.ended" values={{ count: String(ended.length) }} />
          </summary>
          <ul className="grid gap-2">
            {ended.map((step) => (
              <li key={step.id}>
                <Step step={step} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {may ? <StepForm button="addStep" takers={plan.takers} view={view} /> : null}
    </section>
  );
}

function Step({ step: { what, whoText, text, late, by } }: { readonly step: StepLine }) {
  return (
    <>
      <p className="whitespace-pre-line">{what}</p>
      <p>
        {whoText}, {late ? <strong>{text}</strong> : text}
        {late ? (
          <>
            {" "}
            <span className="tag tag-soon">
              <T k="queue:plan.late" />
            </span>
          </>
        ) : null}
      </p>
      <small className="hint">
        <T k="queue:plan.by" values={{ name: by }} />
      </small>
    </>
  );
}

function StepWork({ step, plan, view }: PlanProps & { readonly step: StepLine }) {
  return (
    <>
      <DossierForm view={view}>
        <input type="hidden" name="stap" value={step.id} />
        <div className="flex flex-wrap gap-2 mt-1">
          {(["stepDone", "stepDropped"] as const).map((button) => (
            <Press key={button} name={button} quiet>
              <T k={key("queue", "actions", button)} />
            </Press>
          ))}
        </div>
      </DossierForm>
      <StepForm button="changeStep" step={step} takers={plan.takers} view={view} />
    </>
  );
}
