import { appointmentMonthsKept, waitingMonthsKept } from "#app/appointments/contract.ts";
import { monthsKept } from "#app/audit/contract.ts";
import { draftDaysKept } from "#app/intake/contract.ts";
import { messageMonthsKept } from "#app/notifications/contract.ts";
import { countTerms } from "./count-terms.ts";
import { documentTerms } from "./document-terms.ts";
import { checkTerms, intakeTerms } from "./intake-terms.ts";
import { managedTerms } from "./managed-terms.ts";

/** Where a term comes from: the law says it, we need it no longer, or it is the value until a council or its archivist chooses another. */
export type Basis = "law" | "need" | "default";

/** Which law sets the bounds within which a Werkplein may choose another number of months; see `boundsOf`. */
export type BoundBy = "archive" | "avg" | "claims" | "counts";

export interface Term {
  /** What is removed; also the name by which a Werkplein chooses another number of months (`keepsMonths`). */
  readonly kind: string;
  readonly keep: { readonly months: number } | { readonly days: number };
  readonly basis: Basis;
  readonly source: string;
  /** The AVG unless it says another: what holds somebody is kept no longer than needed. */
  readonly boundBy?: BoundBy;
}

const avg = "AVG, artikel 5 lid 1 onder e";

/** Removed per Werkplein, since a council may choose. `$1` is the last instant that goes, `$2` the Werkplein. */
export const tenantTerms: readonly (Term & { readonly sql: string })[] = [
  {
    kind: "message",
    keep: { months: messageMonthsKept },
    basis: "default",
    source: `${avg}; bewijs van verzending`,
    sql: "delete from message where created_at < $1 and tenant = $2",
  },
  {
    kind: "register_household",
    keep: { months: 24 },
    basis: "default",
    source: `${avg}; register en nazorg van de voorzieningencheck, na afsluiting`,
    sql: "delete from register_household where updated_at < $1 and tenant = $2 and state = 'closed'",
  },
  {
    kind: "appointment",
    keep: { months: appointmentMonthsKept },
    basis: "default",
    source: `${avg}; om te kunnen zien of iemand is geweest, tot een jaar na de afspraak`,
    sql: "delete from appointment where ends_at < $1 and tenant = $2",
  },
  {
    kind: "waitlist_entry",
    keep: { months: waitingMonthsKept },
    basis: "default",
    source: `${avg}; wie op de wachtlijst stond, nadat dat voorbij is`,
    sql: "delete from waitlist_entry where updated_at < $1 and tenant = $2 and status not in ('waiting', 'offered')",
  },
  {
    kind: "callback_request",
    keep: { months: waitingMonthsKept },
    basis: "default",
    source: `${avg}; een verzoek om terug te bellen, nadat het klaar is`,
    sql: "delete from callback_request where updated_at < $1 and tenant = $2 and status in ('reached', 'closed')",
  },
  ...managedTerms,
  ...countTerms,
  {
    kind: "screening_row",
    keep: { months: 12 },
    basis: "default",
    source: `${avg}; een signaal over regelingen is na een jaar achterhaald`,
    sql: "delete from screening_row where date < $1::date and tenant = $2",
  },
  {
    kind: "screening_withdrawn",
    keep: { months: 12 },
    basis: "default",
    source: `${avg}; bewijs dat iemand stopte met de maandelijkse controle. De antwoorden zelf gaan weg op de dag van het stoppen`,
    sql: "delete from screening_household where withdrawn_at < $1 and tenant = $2",
  },
];

export interface HouseTerm extends Term {
  readonly sql: string;
  readonly ofNobody?: true;
  /** What hung on it and stays is put right in the same statement: what of each row that `gone` is needed for it, and how. */
  readonly putsRight?: { readonly needs: string; readonly sql: string };
}

/** Removed everywhere at once. `$1` is the last instant that goes. */
export const houseTerms: readonly HouseTerm[] = [
  {
    kind: "draft",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; een begonnen formulier vervalt ${draftDaysKept} dagen na de laatste wijziging`,
    // That of a stored melding goes when its answers are with the melding (`endOldDrafts`).
    sql: `delete from draft d where expires_at < $1 and not exists (
      select 1 from intake i where i.tenant = d.tenant and i.id = d.intake_id and i.completed_at is null)`,
  },
  ...documentTerms,
  {
    kind: "register_check",
    keep: { days: 30 },
    basis: "need",
    source: `${avg}; een check die niet is afgemaakt vervalt 30 dagen na de laatste wijziging`,
    sql: "delete from register_check where finished_at is null and updated_at < $1",
  },
  {
    kind: "kept_check",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; een check om mee te nemen vervalt na ${draftDaysKept} dagen`,
    sql: "delete from kept_check where expires_at < $1",
  },
  {
    kind: "appointment_hold",
    keep: { days: 1 },
    basis: "need",
    source: `${avg}; een tijd die iemand even vasthield en niet nam`,
    sql: "delete from appointment where status in ('hold', 'expired') and updated_at < $1 and coalesce(hold_expires_at, updated_at) < $1",
    // Places at a meeting that nobody swept; what expired gave them back already.
    putsRight: {
      needs: "tenant, session_id, seats, status",
      sql: `update group_session g set taken = g.taken - h.seats from (
        select tenant, session_id, sum(seats)::int as seats from gone where status = 'hold' group by tenant, session_id
      ) h where g.tenant = h.tenant and g.id = h.session_id`,
    },
  },
  {
    kind: "appointment_invitation",
    keep: { days: 30 },
    basis: "need",
    source: `${avg}; een uitnodiging om een afspraak te maken, nadat die niet meer werkt`,
    sql: "delete from appointment_invitation where valid_until < $1",
  },
  {
    kind: "hand_over",
    keep: { days: 1 },
    basis: "need",
    source: `${avg}; een link naar een ander apparaat werkt 10 minuten`,
    sql: "delete from hand_over where expires_at < $1 or used_at < $1",
  },
  {
    kind: "message.code",
    keep: { days: 14 },
    basis: "need",
    source: `${avg}; een bericht met een code is niet meer nodig als die is gebruikt of te oud is`,
    sql: "delete from message where created_at < $1 and kind in ('code', 'receiptCode', 'confirmation', 'checkCode')",
  },
  {
    kind: "confirmation",
    keep: { days: 30 },
    basis: "need",
    source: `${avg}; een code om te bevestigen is niet meer nodig als die te oud is`,
    sql: "delete from confirmation where expires_at < $1",
  },
  {
    kind: "staff_session",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; een aanmelding die voorbij is`,
    sql: "delete from staff_session where expires_at < $1",
  },
  {
    kind: "resident_session",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; een aanmelding met DigiD die voorbij is`,
    sql: "delete from resident_session where expires_at < $1",
  },
  {
    kind: "signing_link",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; een link om mee te ondertekenen die niet meer werkt`,
    sql: "delete from signing_link where expires_at < $1",
  },
  {
    kind: "rate_limit",
    keep: { days: 0 },
    basis: "need",
    source: `${avg}; getelde pogingen waarvan de tijd voorbij is`,
    ofNobody: true,
    sql: "delete from rate_limit where expire < extract(epoch from $1::timestamptz) * 1000",
  },
  {
    kind: "failed_job",
    keep: { days: 30 },
    basis: "need",
    source: `${avg}; een opdracht die niet meer wordt geprobeerd`,
    ofNobody: true,
    sql: "delete from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null and updated_at < $1",
  },
];

/** The pseudonyms of the audit log; the rule itself stands in the room `audit`. */
export const auditKeyTerm: Term = {
  kind: "audit_key",
  keep: { months: monthsKept },
  basis: "default",
  source: "Burgerlijk Wetboek, artikel 3:310 lid 1",
  boundBy: "claims",
};

/** Every term for which a Werkplein may choose another number of months. */
export const choosable: readonly Term[] = [
  ...intakeTerms,
  ...checkTerms.filter(({ basis }) => basis !== "law"),
  ...tenantTerms,
  auditKeyTerm,
];

/** What is older than this goes: `keep` before `at`. The 31st of a shorter month becomes its last day. */
export function goesBefore(at: Date, keep: Term["keep"]): Date {
  if ("days" in keep) return new Date(at.getTime() - keep.days * 86_400_000);
  const day = new Date(at);
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - keep.months);
  const lastDay = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(at.getUTCDate(), lastDay));
  return day;
}
