import { formatShortDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { replaceDraftCode, replaceIntakeCode } from "#app/intake/commands/replace-code.server.ts";
import { showCode } from "#app/intake/contract.ts";
import { issueCode } from "#app/queue/commands/issue-code.server.ts";
import { searchStarted } from "#app/queue/commands/search-started.server.ts";
import { noteNotTheirs } from "./not-theirs.server.ts";

/** What the page shows after a press; typed text always comes back. */
export interface StartedPage {
  readonly name: string;
  readonly birthDate: string;
  readonly proof: string;
  readonly refusal: string | null;
  readonly found: readonly FoundLine[] | null;
  readonly code: string | null;
}

export interface FoundLine {
  readonly kind: "draft" | "intake";
  readonly id: string;
  readonly reference: string;
  readonly started: string;
  readonly changed: string;
}

const typedIn = (form: FormData) => {
  const field = (name: string) => String(form.get(name) ?? "").slice(0, 200);
  return { name: field("naam"), birthDate: field("geboortedatum"), proof: field("legitimatie") };
};

/** Finds what somebody started, by name and birth date, after a look at who it is. */
export async function findStarted(staff: Staff, form: FormData, now: Date): Promise<StartedPage> {
  const typed = typedIn(form);
  const result = await searchStarted({ staff, ...typed, now });
  if (!result.ok) return { ...typed, refusal: "queue:started.incomplete", found: null, code: null };
  const found = result.value.map(({ kind, id, reference, startedAt, changedAt }) => ({
    kind,
    id,
    reference: reference ?? "",
    started: formatShortDay(startedAt),
    changed: formatShortDay(changedAt),
  }));
  return { ...typed, refusal: null, found, code: null };
}

/** Gives a new code for one of the found forms; it is shown on this answer only. */
export async function giveCode(staff: Staff, form: FormData, now: Date): Promise<StartedPage> {
  const typed = typedIn(form);
  const kind = form.get("soort") === "intake" ? "intake" : "draft";
  const id = String(form.get("id") ?? "");
  const result = await issueCode(
    { staff, ...typed, kind, id, now },
    { draft: replaceDraftCode, intake: replaceIntakeCode },
  );
  if (!result.ok && result.refusal === "notFound") await noteNotTheirs(staff, [id], now);
  if (!result.ok) return { ...typed, refusal: `queue:refusedCode.${result.refusal}`, found: null, code: null };
  return { ...typed, refusal: null, found: null, code: showCode(result.value.code) };
}
