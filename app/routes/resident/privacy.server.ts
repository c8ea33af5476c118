import { appointmentMonthsKept, waitingMonthsKept } from "#app/appointments/contract.ts";
import { monthsKept } from "#app/audit/contract.ts";
import { type ClosedState, checkMonthsKept, draftDaysKept, monthsKeptByState } from "#app/intake/contract.ts";
import { messageMonthsKept } from "#app/notifications/contract.ts";
import { termsChosenBy } from "#app/retention/queries/chosen-terms.server.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { blockOf } from "./blocks.server.ts";
import { informationPage } from "./information.server.ts";

/** States of the end of an intake that a resident would call the same. */
const endings: Readonly<Record<string, readonly ClosedState[]>> = {
  aanvraag: ["followed_by_aanvraag", "decided_toekenning"],
  otherHelp: ["decided_afwijzing", "niet_tot_aanvraag", "helped_otherwise"],
  stopped: ["decided_buiten_behandeling", "withdrawn", "referred", "closed"],
};

const checkEnds = ["helped_otherwise", "closed", "referred"] as const;

/** The page with the terms that hold now: a beheerder may choose others, so it is not the same for as long as the process lives. */
export async function privacyPage(
  lng: string,
  werkplein: Werkplein,
  from: string | undefined,
): Promise<InformationPageModel> {
  const told = { ...werkplein, keepsMonths: await termsChosenBy(werkplein.id) };
  return { ...informationPage(lng, "privacy", werkplein, from), blocks: privacyBlocks(told) };
}

/** Who is responsible, for how long things are kept, and which rights there are. The figures are those by which the product removes. */
export function privacyBlocks(werkplein: Werkplein): InformationBlock[] {
  const block = (number: number) => blockOf("pages", "privacy", number, { werkplein: werkplein.name });
  const [who, what, why, howLong, ...rest] = [1, 2, 3, 4, 5, 6, 7, 8].map(block);
  return [who ?? [], controller(werkplein), what ?? [], why ?? [], howLong ?? [], terms(werkplein), ...rest].flat();
}

function controller({ addressLines, email, phone }: Werkplein): InformationBlock {
  return {
    kind: "facts",
    rows: [
      { label: { key: "pages:privacy.controller.post" }, value: { text: addressLines.join(", "), dir: "auto" } },
      { label: { key: "pages:privacy.controller.mail" }, value: { text: email, dir: "ltr" } },
      { label: { key: "pages:privacy.controller.phone" }, value: { text: phone.number, dir: "ltr" } },
    ],
  };
}

function terms({ keepsMonths = {} }: Werkplein): InformationBlock {
  const longest = (states: readonly ClosedState[]) =>
    Math.max(...states.map((state) => keepsMonths[`intake.${state}`] ?? monthsKeptByState[state]));
  const kept: Readonly<Record<string, TextRef>> = {
    draft: { key: "pages:privacy.days", values: { count: draftDaysKept } },
    takenAlong: { key: "pages:privacy.days", values: { count: draftDaysKept } },
    savedCheck: duration(Math.max(...checkEnds.map((state) => keepsMonths[`check.${state}`] ?? checkMonthsKept))),
    ...Object.fromEntries(Object.entries(endings).map(([name, states]) => [name, duration(longest(states))])),
    appointments: duration(keepsMonths.appointment ?? appointmentMonthsKept),
    waiting: duration(
      Math.max(...["waitlist_entry", "callback_request"].map((kind) => keepsMonths[kind] ?? waitingMonthsKept)),
    ),
    messages: duration(keepsMonths.message ?? messageMonthsKept),
    log: duration(keepsMonths.audit_key ?? monthsKept),
  };
  return {
    kind: "facts",
    rows: Object.entries(kept).map(([name, value]) => ({ label: { key: `pages:privacy.kept.${name}` }, value })),
  };
}

function duration(months: number): TextRef {
  return months % 12 === 0
    ? { key: "pages:privacy.years", values: { count: months / 12 } }
    : { key: "pages:privacy.months", values: { count: months } };
}
