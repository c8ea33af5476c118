import { T, useT } from "#app/i18n/contract.ts";
import type { Choice, OpenTaskLine, TasksModel } from "#app/queue/contract.ts";
import { ChoiceField } from "./choice-field.tsx";
import { DossierForm, type InView, Press, typedIn, wrongIn } from "./dossier-form.tsx";
import { DossierIntervention } from "./dossier-intervention.tsx";
import { Choose, Day, Folded, Note } from "./dossier-term-fields.tsx";

interface TasksProps {
  readonly tasks: TasksModel;
  readonly colleagues: readonly Choice[];
  readonly view: InView;
}

/** Dated work on this intake: what is to be done, what came of it, and what is planned or asked next. */
export function DossierTasks({ tasks, colleagues, view }: TasksProps) {
  return (
    <section className="card" aria-labelledby="taken">
      <h2 id="taken" tabIndex={-1}>
        <T k="queue:tasks.title" />
      </h2>
      {tasks.open.length === 0 ? (
        <p className="hint">
          <T k="queue:tasks.none" />
        </p>
      ) : null}
      <ul className="grid gap-3 mt-2">
        {tasks.open.map((task) => (
          <OpenTask key={task.id} task={task} view={view} />
        ))}
      </ul>
      {tasks.canSpeak ? <Spoken spoken={tasks.spoken} view={view} /> : null}
      <Folded view={view} button="planTask">
        <Choose view={view} button="planTask" name="soort" label="queue:tasks.kind" of={tasks.kinds} />
        <Day view={view} button="planTask" label="queue:tasks.day" />
        <Choose view={view} button="planTask" name="collega" label="queue:tasks.who" of={colleagues} />
        <Note view={view} button="planTask" label="queue:tasks.what" />
      </Folded>
      <Folded view={view} button="askOpinion">
        <Choose view={view} button="askOpinion" name="collega" label="queue:tasks.whom" of={colleagues} />
        <Note view={view} button="askOpinion" label="queue:tasks.question" />
        <Day view={view} button="askOpinion" label="queue:tasks.answerBy" />
      </Folded>
      <DossierIntervention outcomes={tasks.interventions} view={view} />
      <Done tasks={tasks} />
    </section>
  );
}

/** One task and how it ended. What was typed stays with the task that it was typed for. */
function OpenTask({ task, view }: { readonly task: OpenTaskLine; readonly view: InView }) {
  const t = useT();
  const { refused } = view;
  const own = refused?.button === "endTask" && refused.typed.taak !== task.id ? { ...view, refused: undefined } : view;
  return (
    <li>
      <p>
        <strong>{task.title}</strong> <span className={task.late ? "is-due" : undefined}>{task.about}</span>
      </p>
      {task.text ? <p className="whitespace-pre-line break-words">{task.text}</p> : null}
      {task.outcomes.length > 0 ? (
        <details open={own.refused?.button === "endTask"}>
          <summary className="py-2.5 cursor-pointer underline">
            <T k={task.kind === "secondOpinion" ? "queue:tasks.answer" : "queue:actions.endTask"} />
          </summary>
          <DossierForm view={view}>
            <input type="hidden" name="taak" value={task.id} />
            <ChoiceField
              name="uitkomst"
              label={<T k="queue:tasks.outcome" />}
              value={typedIn(own, "endTask", "uitkomst")}
              wrong={wrongIn(own, "endTask", "uitkomst")}
              choices={task.outcomes}
              ask={t("queue:actions.choose")}
            />
            <Note view={own} button="endTask" label="queue:tasks.result" />
            <Press name="endTask">
              <T k="queue:actions.endTask" />
            </Press>
          </DossierForm>
        </details>
      ) : null}
    </li>
  );
}

/** When the resident was last spoken, and the press that says: today. */
function Spoken({ spoken, view }: { readonly spoken: string | null; readonly view: InView }) {
  return (
    <DossierForm view={view}>
      <p className="mt-2">
        {spoken ? <T k="queue:tasks.spoken" values={{ day: spoken }} /> : <T k="queue:tasks.notSpoken" />}
      </p>
      <Press name="contact" quiet>
        <T k="queue:actions.contact" />
      </Press>
    </DossierForm>
  );
}

function Done({ tasks: { done } }: Pick<TasksProps, "tasks">) {
  if (done.length === 0) return null;
  return (
    <details>
      <summary className="py-2.5 cursor-pointer underline">
        <T k="queue:tasks.done" values={{ count: done.length }} />
      </summary>
      <ul className="grid gap-3">
        {done.map(({ id, title, about, text, result }) => (
          <li key={id}>
            <p>
              <strong>{title}</strong> {about}
            </p>
            {text ? <p className="hint whitespace-pre-line break-words">{text}</p> : null}
            {result ? <p className="whitespace-pre-line break-words">{result}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
