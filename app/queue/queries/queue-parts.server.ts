import { gemeentenOf, type Staff } from "#app/identity/contract.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { kinds as all, type Kind } from "../core/intake-row.ts";
import { type QueueView, type Tab, teamPrefix } from "../core/queue-view.ts";
import { isAdvanceDue, isLate, isNearlyLate, waitsOnResident } from "./due.server.ts";
import { waitsForAgreement } from "./proposal.server.ts";
import { taskPart } from "./task-parts.server.ts";
import { isUnmet } from "./unmet.server.ts";
import { isOpenIntake, type Values } from "./visible-to.server.ts";

/**
 * A part of the list, and how it is found among a million. With `piles` the rows lie in the order that is asked, per gemeente, kind and
 * pile (indexes `intake_pile_*`): the first rows of each are read, and no more. Without, `where` leaves so few, by an index of its own,
 * that they are picked first and put in order then. A new part takes the one or the other, and needs an index for the second.
 */
export interface Part {
  readonly piles: readonly Pile[] | null;
  readonly kinds: readonly Kind[];
  readonly where: readonly string[];
}

/** Where an intake lies that was joined to none. The numbers are those of the indexes. */
const pileNumbers = { new: 0, takenByNobody: 1, taken: 2, closedByNobody: 3, closed: 4 } as const;
export type Pile = keyof typeof pileNumbers;
const open: readonly Pile[] = ["new", "takenByNobody", "taken"];
const over: readonly Pile[] = ["closedByNobody", "closed"];
const ofNobody: ReadonlySet<Pile> = new Set(["new", "takenByNobody", "closedByNobody"]);

/** The number of the pile of `i`, word for word as in the indexes. */
export const pileOf = `(case when i.state in ('stored', 'received') then case when i.assignee is null then 0 else 2 end
  when i.state in ('in_progress', 'asked_to_complete') then case when i.assignee is null then 1 else 2 end
  when i.assignee is null then 3 else 4 end)`;

/** The resident wrote something that nobody read yet; also on what is closed or joined: an objection comes after the decision. */
export const hasUnread = `exists (select 1 from case_message m where m.tenant = i.tenant and m.intake_id = i.id
  and m.staff_id is null and m.read_at is null)`;

/** The resident said to bring papers along, and nobody saw them yet. */
export const bringsPapers = `exists (select 1 from document_answer b where b.tenant = i.tenant and b.dossier_id = i.id and b.answer = 'bring')`;

const whole = "i.joined_to is null";

function numbersOf(piles: readonly Pile[]): number[] {
  return piles.map((pile) => pileNumbers[pile]);
}

/** The part of a tab. */
export function partOf(tab: Tab, staff: Staff, values: Values, now: Date): Part {
  const lying = (piles: readonly Pile[], more: Partial<Part> = {}): Part => ({ piles, kinds: all, where: [], ...more });
  const picked = (...where: string[]): Part => ({ piles: null, kinds: all, where });
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
      return lying(open, { kinds: ["melding"], where: [isUnmet(values, now)] });
    case "gevraagd":
    case "terugbellen":
    case "nazorg":
    case "niet-gesproken":
      return picked(whole, ...taskPart(tab, staff, values, today));
    case "brengt-papieren":
    case "te-bevestigen":
      return picked(whole, isOpenIntake("i"), tab === "te-bevestigen" ? "i.to_confirm" : bringsPapers);
    case "afgesloten":
      return lying(over);
    case "alles":
      return lying([...open, ...over]);
  }
}

/** What the colleague chose within a part. Who was searched for may lie in any pile. */
export function narrowed(view: QueueView, staff: Staff, values: Values, now: Date): Part {
  const isSearch = view.found.length > 0;
  const part = partOf(isSearch ? "alles" : view.tab, staff, values, now);
  const where = [...part.where];
  if (view.gemeente) where.push(`i.gemeente = ${values.add(view.gemeente)}`);
  for (const { kind, hash } of view.found) {
    const bytes = Buffer.from(hash, "base64url");
    where.push(`i.id in (select f.intake_id from intake_find f
      where f.tenant = i.tenant and f.kind = ${values.add(kind)} and f.hash = ${values.add(bytes)})`);
  }
  const asked = part.kinds.filter((kind) => !view.kind || kind === view.kind);
  if (view.assignee === "niemand") {
    const piles = part.piles?.filter((pile) => ofNobody.has(pile));
    return pickedIf(isSearch, { piles: piles ?? null, kinds: asked, where: [...where, "i.assignee is null"] }, values);
  }
  const ofTeam = view.assignee?.startsWith(teamPrefix) ?? false;
  if (view.assignee)
    where.push(ofTeam ? isOfTeam(view.assignee.slice(teamPrefix.length), values) : isOf(view.assignee, values));
  return pickedIf(isSearch || (view.assignee !== null && !ofTeam), { piles: part.piles, kinds: asked, where }, values);
}

/** The same part for who looks for few of it by an index of their own. */
export function asPicked(part: Part, values: Values): Part {
  return pickedIf(true, part, values);
}

/** Of one colleague or of one name there are few: they are picked, whatever pile they lie in. */
function pickedIf(few: boolean, { piles, kinds, where }: Part, values: Values): Part {
  if (!few || !piles) return { piles, kinds, where };
  return { piles: null, kinds, where: [...where, whole, `${pileOf} = any(${values.add(numbersOf(piles))}::int[])`] };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function isOf(assignee: string, values: Values): string {
  return uuid.test(assignee) ? `i.assignee = ${values.add(assignee)}::uuid` : "false";
}

/** The inbox of a team: what its members have, and what nobody has yet of the gemeenten that it works for. */
function isOfTeam(team: string, values: Values): string {
  if (!uuid.test(team)) return "false";
  const id = `${values.add(team)}::uuid`;
  return `(i.assignee in (select m.staff_id from team_member m where m.tenant = i.tenant and m.team_id = ${id})
    or (i.assignee is null and exists (select 1 from team t where t.tenant = i.tenant and t.id = ${id}
      and (t.gemeenten = '{}' or i.gemeente = any(t.gemeenten)))))`;
}

/** What is selected of the intakes `i` of a part, with a `where`, and what a first page of them ends with. */
interface Looked {
  readonly rows: string;
  readonly first: string;
}

/** The statement `found`: the rows of a part. What lies in piles is in it as far as a first page can reach. */
export function foundIn({ piles, kinds, where }: Part, staff: Staff, values: Values, { rows, first }: Looked): string {
  const that = where.map((one) => ` and ${one}`).join("");
  const asked = `${values.add(kinds)}::text[]`;
  if (!piles) return `with found as materialized (${rows} and i.kind = any(${asked})${that})`;
  return `with recursive ${townsOf(staff, values)}, found as (
    select r.* from town cross join (values ${all.map((kind) => `('${kind}')`).join(", ")}) as k(kind)
    cross join (values ${piles.map((pile) => `(${pileNumbers[pile]})`).join(", ")}) as p(pile)
    cross join lateral (${rows} and i.gemeente = town.gemeente and i.kind = k.kind and ${pileOf} = p.pile and ${whole}${that} ${first}) r
    where town.gemeente is not null and k.kind = any(${asked}))`;
}

/** Every gemeente that has an intake: from one to the next, by the index. */
function townsOf(staff: Staff, values: Values): string {
  const own = gemeentenOf(staff);
  if (own) return `town as (select gemeente from unnest(${values.add(own)}::text[]) as g(gemeente))`;
  const next = `select min(i.gemeente) as gemeente from intake i where i.tenant = ${values.add(staff.tenant)} and ${whole}`;
  return `town as (${next} union all select (${next} and i.gemeente > town.gemeente) from town where town.gemeente is not null)`;
}
