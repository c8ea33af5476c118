import { T } from "#app/i18n/contract.ts";
import type { HouseholdModel, HouseholdTask } from "#app/queue/contract.ts";
import { DossierForm, type InView, Press } from "./dossier-form.tsx";
import { ChoicePart, DayPart, NotePart } from "./household-form.tsx";

interface OutcomeProps {
  readonly task: HouseholdTask;
  readonly page: HouseholdModel;
  readonly view: InView;
}

/** Three months on: what became of one advised scheme. */
export function Outcome({ task, page, view }: OutcomeProps) {
  const form = `outcome ${task.id}`;
  const part = { view, form };
  return (
    <details open={task.late !== "" || view.refused?.button === form} className="w-full">
      <summary className="py-2.5 cursor-pointer underline">{task.text}</summary>
      <div className="py-2">
        <DossierForm view={view}>
          <input type="hidden" name="taak" value={task.id} />
          <ChoicePart {...part} name="uitkomst" label="register:page.outcome" choices={page.outcomes} />
          <ChoicePart {...part} name="waarom" label="register:page.why" choices={page.whys} />
          <DayPart {...part} name="dag" label="register:page.again" hint="register:page.againHint" />
          <NotePart {...part} />
          <Press name="outcome">
            <T k="register:press.outcome" />
          </Press>
        </DossierForm>
      </div>
    </details>
  );
}
