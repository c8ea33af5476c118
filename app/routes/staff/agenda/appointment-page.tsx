import type { AppointmentModel } from "#app/appointments/contract.ts";
import { key, T } from "#app/i18n/contract.ts";
import { Facts, Story } from "./appointment-facts.tsx";
import type { RefusedPress } from "./appointment-press.server.ts";
import { Refused } from "./appointment-refused.tsx";
import { CancelForm } from "./cancel-form.tsx";

interface Props {
  readonly page: AppointmentModel;
  readonly refused: RefusedPress | undefined;
}

/** One appointment: who and when, what can be noted now, what is known of it, and what happened. */
export function AppointmentPage({ page, refused }: Props) {
  return (
    <>
      <h1>{page.name}</h1>
      <p className="mb-3">
        {page.when} · <strong>{page.state}</strong> · <bdi dir="ltr">{page.reference}</bdi>
        {page.phone ? (
          <>
            {" "}
            · <a href={page.phone.href}>{page.phone.text}</a>
          </>
        ) : null}
      </p>
      <Refused refused={refused} />
      <div className="grid gap-4 lg:grid-cols-2 items-start">
        <section className="card grid gap-3" aria-labelledby="noteren">
          <h2 id="noteren">
            <T k="agenda:staff.note" />
          </h2>
          <Marks page={page} />
          {page.moveAt ? (
            <p>
              <a href={page.moveAt}>
                <T k="agenda:desk.move.title" />
              </a>
            </p>
          ) : null}
          {page.mayCancel ? <CancelForm of="staff" version={page.version} refused={refused} /> : null}
        </section>
        <Facts page={page} />
      </div>
      <Story page={page} />
    </>
  );
}

function Marks({ page }: Pick<Props, "page">) {
  if (page.marks.length === 0)
    return (
      <p>
        <T k="agenda:staff.nothingToNote" />
      </p>
    );
  return (
    <form method="post" className="flex flex-wrap gap-2">
      <input type="hidden" name="versie" value={page.version} />
      {page.marks.map((mark, n) => (
        <button
          key={mark}
          className={n === 0 ? "button" : "button button-secondary"}
          type="submit"
          name="doe"
          value={mark}
        >
          <T k={key("agenda", "staff", "marks", mark)} />
        </button>
      ))}
    </form>
  );
}
