import type { AgendaTasksModel } from "#app/appointments/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import { StaffTable } from "#app/ui/staff/staff-table.tsx";

const columns = (...ids: readonly string[]) => ids.map((id) => ({ id, title: { key: `agenda:staff.fields.${id}` } }));

interface CallListProps extends Pick<AgendaTasksModel, "calls"> {
  readonly caption: "callsTitle" | "decisionsTitle" | "offersTitle";
  /** For a call that does not say itself what can be noted of it. */
  readonly buttons?: readonly string[];
}

/** Who is to be called: their number, what about, and how the call went. */
export function CallList({ calls, caption, buttons = [] }: CallListProps) {
  return (
    <StaffTable
      caption={{ key: key("agenda", "staff", "tasks", caption) }}
      columns={columns("due", "name", "about", "language", "attempts", "act")}
      rows={calls.map((call) => ({
        id: call.id,
        cells: [
          <Due key="due" of={call} more={call.part} />,
          <span key="name">
            {call.name}
            <br />
            <a href={`tel:${call.phone}`}>
              <bdi dir="ltr">{call.phone}</bdi>
            </a>
          </span>,
          call.about || "–",
          call.language,
          call.attempts,
          <Presses
            key="act"
            id={call.id}
            buttons={(call.buttons ?? buttons).filter((button) => button !== "done" || !call.called)}
            of={call.reference}
          />,
        ],
      }))}
      empty={{ key: "agenda:staff.tasks.noCalls" }}
    />
  );
}

/** Whom nobody could reach: what happens next is a person's to say. Not there when there is nobody. */
export function Decisions({ calls }: Pick<AgendaTasksModel, "calls">) {
  if (calls.length === 0) return null;
  return (
    <>
      <h2 className="mt-6">
        <T k="agenda:staff.tasks.decisionsTitle" />
      </h2>
      <p className="hint">
        <T k="agenda:staff.tasks.decisionsHint" />
      </p>
      <CallList calls={calls} caption="decisionsTitle" />
    </>
  );
}

/** Work that comes of what failed; the number opens the appointment. */
export function TaskList({ tasks }: Pick<AgendaTasksModel, "tasks">) {
  return (
    <StaffTable
      caption={{ key: "agenda:staff.tasks.tasksTitle" }}
      columns={columns("due", "task", "what", "open", "act")}
      rows={tasks.map((task) => ({
        id: task.id,
        cells: [
          <Due key="due" of={task} />,
          task.what,
          task.where,
          <a key="open" href={`/agenda/${task.reference}`} data-open className="whitespace-nowrap">
            <bdi dir="ltr">{task.reference}</bdi>
          </a>,
          <Presses key="act" id={task.id} buttons={["done"]} of={task.reference} />,
        ],
      }))}
      empty={{ key: "agenda:staff.tasks.noTasks" }}
    />
  );
}

function Due({ of, more }: { readonly of: { readonly due: string; readonly late: boolean }; readonly more?: string }) {
  return (
    <span>
      <span className="is-due is-moment">{of.due}</span>
      {of.late ? (
        <small className="is-late">
          <T k="agenda:staff.tasks.late" />
        </small>
      ) : null}
      {more ? <small>{more}</small> : null}
    </span>
  );
}

interface PressesProps {
  readonly id: string;
  readonly buttons: readonly string[];
  /** What they are about, for who hears the buttons one by one. */
  readonly of: string;
}

function Presses({ id, buttons, of }: PressesProps) {
  return (
    <form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="id" value={id} />
      {buttons.map((button) => (
        <button key={button} className="button button-secondary" type="submit" name="doe" value={button}>
          <T k={key("agenda", "staff", "tasks", "press", button)} />
          <span className="sr-only"> {of}</span>
        </button>
      ))}
    </form>
  );
}
