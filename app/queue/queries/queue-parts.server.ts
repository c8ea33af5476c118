import type { Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { kinds as all, type Kind } from "../core/intake-row.ts";
import type { QueueView, Tab } from "../core/queue-view.ts";
import { isAdvanceDue, isLate, isNearlyLate, waitsOnResident } from "./due.server.ts";
import { waitsForAgreement } from "./proposal.server.ts";
import { allPiles, closedPiles, openPiles, type Pile, pileNumbers, pileOf } from "./queue-piles.server.ts";
import { isFound, type Search } from "./queue-search.server.ts";
import { readWhose, type Whose } from "./queue-whose.server.ts";
import { askedOf, notSpokenThisYear, toAnswer, workDay } from "./task-parts.server.ts";
import { isUnmet } from "./unmet.server.ts";
import { isOpenIntake, type Values } from "./visible-to.server.ts";

/**
 * A part of the list, and how it is found among a million. With `piles` the rows lie in the order that is asked, per gemeente, kind and
 * pile (indexes `intake_pile_*`, and `intake_of_*` per colleague): the first rows of each are read, and no more. Without, `where` leaves so
 * few, by an index of its own, that they are picked first and put in order then. A new part takes the one or the other, and needs an index
 * for the second.
 */
export interface Part {
  /** What is read: the intakes `i`, or dated work and the intakes that it is on. */
  readonly from: string;
  readonly piles: readonly Pile[] | null;
  readonly kinds: readonly Kind[];
  readonly where: readonly string[];
  readonly gemeente: string | null;
  /** Of whom they are; null: of whomever. */
  readonly whose: Whose | null;
  /** What is picked lies in the order of the days of the work, and is read no further than a page. */
  readonly walked: boolean;
}

/** The resident wrote something that nobody read yet; also on what is closed or joined: an objection comes after the decision. */
export const hasUnread = `exists (select 1 from case_message m where m.tenant = i.tenant and m.intake_id = i.id
  and m.staff_id is null and m.read_at is null)`;

/** The resident said to bring papers along, and nobody saw them yet. */
export const bringsPapers = `exists (select 1 from document_answer b where b.tenant = i.tenant and b.dossier_id = i.id and b.answer = 'bring')`;

const whole = "i.joined_to is null";
const plain = { from: "intake i", kinds: all, where: [], gemeente: null, whose: null, walked: false } as const;

const lying = (piles: readonly Pile[], more: Partial<Part> = {}): Part => ({ ...plain, piles, ...more });
const picked = (...where: string[]): Part => ({ ...plain, piles: null, where });

/** The part of a tab. */
export function partOf(tab: Tab, staff: Staff, values: Values, now: Date): Part {
  const today = dayInAmsterdam(now);
  switch (tab) {
    case "nieuw":
      return lying(["new"]);
    case "van-mij":
      return picked(whole, `i.assignee = ${values.add(staff.id)}::uuid`, isOpenIntake("i"));
    case "wacht-op-akkoord":
      return picked(whole, ...waitsForAgreement(staff, values));
    case "lopend":
      return lying(["takenByNobody", "taken"]);
    case "dringend":
      return picked(whole, "i.urgency in ('crisis', 'soon')", isOpenIntake("i"));
    case "nieuw-bericht":
      return picked(hasUnread);
    case "wacht-op-inwoner":
      return picked(whole, isOpenIntake("i"), waitsOnResident(values, today));
    case "bijna-te-laat":
    case "te-laat":
      return picked(whole, ...(tab === "te-laat" ? isLate : isNearlyLate)(values, today));
    case "voorschot":
      return picked(whole, ...isAdvanceDue(values, today));
    case "zonder-afspraak":
      return lying(openPiles, { kinds: ["melding"], where: [isUnmet(values, now)] });
    case "gevraagd":
    case "bezwaar":
      return { ...picked(), ...(tab === "bezwaar" ? toAnswer : askedOf)(staff, values), walked: true };
    case "terugbellen":
    case "nazorg":
      return { ...picked(whole, `${workDay(tab)} is not null`), walked: true };
    case "niet-gesproken":
      return picked(whole, ...notSpokenThisYear(values, today));
    case "brengt-papieren":
    case "te-bevestigen":
      return picked(whole, isOpenIntake("i"), tab === "te-bevestigen" ? "i.to_confirm" : bringsPapers);
    case "afgesloten":
    case "alles":
      return lying(tab === "alles" ? allPiles : closedPiles);
  }
}

/**
 * What the colleague chose within a part. Who was searched for may lie in any pile; of whom there are very many what is open is looked
 * through, and no more.
 */
export function narrowed(view: QueueView, search: Search, staff: Staff, values: Values, now: Date): Part {
  const isSearch = view.found.length > 0;
  const part = isSearch
    ? { ...plain, piles: search.common ? openPiles : allPiles, where: isFound(search, values) }
    : partOf(view.tab, staff, values, now);
  const chosen = {
    ...part,
    kinds: part.kinds.filter((kind) => !view.kind || kind === view.kind),
    gemeente: view.gemeente,
    whose: readWhose(view.assignee),
  };
  return isSearch && !search.common ? asPicked(chosen, values) : chosen;
}

/** The same part for who looks for few of it by an index of their own. */
export function asPicked(part: Part, values: Values): Part {
  const { piles, where } = part;
  if (!piles) return part;
  const numbers = piles.map((pile) => pileNumbers[pile]);
  return { ...part, piles: null, where: [...where, whole, `${pileOf} = any(${values.add(numbers)}::int[])`] };
}
