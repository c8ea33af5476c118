import { key, T } from "#app/i18n/contract.ts";
import type { HouseholdModel } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { ChoicePart, DayPart, FoldedHouseholdForm, NotePart } from "./household-form.tsx";
import { Outcome } from "./household-outcome.tsx";
import { Planned } from "./household-planned.tsx";
import { HouseholdShielding } from "./household-shield.tsx";

interface WorkProps {
  readonly page: HouseholdModel;
  readonly view: InView;
}

/** What waits for this household, and what this colleague can write down now. */
export function HouseholdWork({ page, view }: WorkProps) {
  const { can } = page;
  return (
    <section className="card" aria-labelledby="werk">
      <h2 id="werk">
        <T k="register:page.work" />
      </h2>
      <Planned tasks={page.tasks} />
      <div className="grid gap-3 justify-items-start mt-2">
        {can.check ? (
          <a className="button" href={`/register/${page.reference}/check`}>
            <T k="register:page.check" />
          </a>
        ) : null}
        {page.tasks.map((task) =>
          task.kind === "outcome" ? <Outcome key={task.id} task={task} page={page} view={view} /> : null,
        )}
        {can.call ? <Call page={page} view={view} /> : null}
        {can.letter ? <Letter view={view} /> : null}
        <Quick page={page} view={view} />
        {can.visit ? <Visit view={view} /> : null}
        {can.close ? <Close page={page} view={view} /> : null}
        {can.shield ? <HouseholdShielding page={page} view={view} /> : null}
      </div>
    </section>
  );
}

function Call({ page, view }: WorkProps) {
  const part = { view, form: "called" } as const;
  return (
    <FoldedHouseholdForm view={view} button="called" title="register:page.call" open={page.state === "to_call"}>
      <ChoicePart {...part} name="uitslag" label="register:page.result" choices={page.callResults} />
      <DayPart {...part} name="dag" label="register:page.day" hint="register:page.dayHint" />
      <DayPart {...part} name="tijd" label="register:page.time" hint="register:page.timeHint" />
      <NotePart {...part} />
    </FoldedHouseholdForm>
  );
}

function Letter({ view }: { readonly view: InView }) {
  return (
    <DossierForm view={view}>
      <p>
        <T k="register:page.letterTitle" />
      </p>
      <Press name="letter" quiet>
        <T k="register:press.letter" />
      </Press>
    </DossierForm>
  );
}

/** What takes one press. */
function Quick({ page: { can }, view }: WorkProps) {
  const shown = [can.came && "came", can.stayedAway && "stayedAway", can.inviteAgain && "invite"].filter(
    (one) => one !== false,
  );
  if (shown.length === 0) return null;
  return (
    <DossierForm view={view}>
      <div className="flex flex-wrap gap-2">
        {shown.map((name) => (
          <Press key={name} name={name} quiet>
            <T k={key("register", "press", name)} />
          </Press>
        ))}
      </div>
    </DossierForm>
  );
}

function Visit({ view }: { readonly view: InView }) {
  const part = { view, form: "visit" } as const;
  return (
    <FoldedHouseholdForm view={view} button="visit" title="register:page.visit">
      <DayPart {...part} name="dag" label="register:page.day" />
      <DayPart {...part} name="tijd" label="register:page.time" hint="register:page.timeHint" />
      <NotePart {...part} />
    </FoldedHouseholdForm>
  );
}

function Close({ page, view }: WorkProps) {
  return (
    <FoldedHouseholdForm view={view} button="close" title="register:page.close">
      <ChoicePart view={view} form="close" name="uitkomst" label="register:page.closeWhy" choices={page.closeReasons} />
      <NotePart view={view} form="close" />
    </FoldedHouseholdForm>
  );
}
