import { key, T } from "#app/i18n/contract.ts";
import { Notice } from "#app/ui/parts/notice.tsx";
import { Chips } from "#app/ui/staff/chips.tsx";

export const managePages = {
  overview: "/beheer/agenda",
  schedules: "/beheer/agenda/roosters",
  services: "/beheer/agenda/diensten",
  sessions: "/beheer/agenda/bijeenkomsten",
  closures: "/beheer/agenda/sluitingen",
  holidays: "/beheer/agenda/feestdagen",
} as const;

export type ManagePage = keyof typeof managePages;

interface ManageHeadProps {
  readonly page: ManagePage;
  /** The title, when it is not that of the page. */
  readonly title?: string;
  /** What was just saved, and for how many residents it became work. */
  readonly saved?: { readonly tasks: number } | null;
}

/** The title of a page of the agenda, and the way to the others. */
export function ManageHead({ page, title, saved }: ManageHeadProps) {
  return (
    <>
      <h1>{title ?? <T k={key("agenda", "beheer", "pages", page, "title")} />}</h1>
      <p className="hint mb-3">
        <T k={key("agenda", "beheer", "pages", page, "intro")} />
      </p>
      <div className="mb-4">
        <Chips
          label={{ key: "agenda:beheer.pages.label" }}
          chips={(Object.keys(managePages) as ManagePage[]).map((each) => ({
            text: { key: key("agenda", "beheer", "pages", each, "name") },
            href: managePages[each],
            current: each === page,
          }))}
        />
      </div>
      <div role="status">
        {saved ? (
          <Notice
            tone="ok"
            text={
              saved.tasks > 0
                ? { key: "agenda:beheer.savedWithTasks", values: { count: saved.tasks } }
                : { key: "agenda:beheer.saved" }
            }
          />
        ) : null}
      </div>
    </>
  );
}
