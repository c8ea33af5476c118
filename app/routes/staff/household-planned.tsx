import { T } from "#app/i18n/contract.ts";
import type { HouseholdTask } from "#app/queue/contract.ts";

/** Dated work that waits, the first date first. */
export function Planned({ tasks }: { readonly tasks: readonly HouseholdTask[] }) {
  return (
    <ul className="grid gap-1 my-2">
      {tasks.map((task) => (
        <li key={task.id}>
          <strong>{task.day}</strong> {task.text} {task.late ? <span className="hint">({task.late})</span> : null}
        </li>
      ))}
      {tasks.length === 0 ? (
        <li className="hint">
          <T k="register:page.nothingPlanned" />
        </li>
      ) : null}
    </ul>
  );
}
