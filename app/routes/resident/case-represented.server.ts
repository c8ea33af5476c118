import type { CaseMessage, WrittenBy } from "#app/cases/queries/messages-of.server.ts";
import type { OwnCase } from "#app/cases/queries/own-cases.server.ts";
import { key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { type CaseAct, inMatter, isRepresentative } from "#app/identity/contract.ts";
import type { SubjectPart } from "#app/identity/queries/intakes-of-subject.server.ts";
import { type RepresentativeParty, representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { namesOf } from "#app/intake/queries/names-of.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import type { CaseFacts } from "./case-overview.server.ts";
import type { CaseVisitor } from "./case-visit.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** The role in which somebody acts for the resident; undefined for the resident, and for a partner who signed along. */
export function actingRole(part: SubjectPart | null): string | undefined {
  return part && isRepresentative(part.role) ? part.role : undefined;
}

/** Whether what we wrote was read when this visitor opened it: the resident did, or who is told in their place. */
export function readsForResident(part: SubjectPart | null, { form }: Pick<OwnCase, "form">): boolean {
  return part === null || (!part.residentToo && inMatter(part.role, form));
}

/** The case as this visitor sees it: what waits for the resident to be read is not counted for who is told besides them. */
export function seenBy(found: OwnCase, part: SubjectPart | null): OwnCase {
  return readsForResident(part, found) ? found : { ...found, unread: 0 };
}

/** As who somebody writes in the name of the resident. */
export async function writerFor(tenant: string, intakeId: string, part: SubjectPart, now: Date): Promise<WrittenBy> {
  const parties = await representativesOf(tenant, intakeId, dayInAmsterdam(now));
  const party = parties.find(({ id }) => id === part.partyId);
  if (!party) throw new Error("who writes is no representative");
  return { partyId: party.id, role: party.role, name: party.name };
}

/** Of those for whom this visitor acts; a partner who signed along knows whose it is. */
export function namesInList(tenant: string, { partsIn }: CaseVisitor): Promise<ReadonlyMap<string, string>> {
  const acting = [...partsIn].filter(([, parts]) => parts.some(({ role }) => isRepresentative(role)));
  return namesOf(
    tenant,
    acting.map(([id]) => id),
  );
}

/** "Dit is de zaak van …, u bent bewindvoerder": whose "u" it is on the page of a representative. */
export async function representedBlocks(
  tenant: string,
  lng: LanguageCode,
  { id }: OwnCase,
  part: SubjectPart | null,
): Promise<InformationBlock[]> {
  const role = actingRole(part);
  if (!role) return [];
  const name = (await namesOf(tenant, [id])).get(id) ?? "";
  const { t } = translator(lng);
  const values = { name, role: t(key("cases", "represents", "roles", role)) };
  return [{ kind: "notice", text: { key: "cases:represents.notice", values } }];
}

/** For the resident: who acts for them today, on what, and until when. */
export function actingRows(lng: LanguageCode, parties: readonly RepresentativeParty[]) {
  const { t } = translator(lng);
  return parties
    .filter(({ acts }) => acts)
    .map(({ name, role, until }) => {
      const values = { name, role: t(key("cases", "represents", "roles", role)) };
      const moments = until ? { day: moment(lng, (language) => formatDay(until, language)) } : undefined;
      const value = { key: until ? "cases:represents.whoUntil" : "cases:represents.who", values, moments };
      return { label: { key: "cases:represents.label" }, value };
    });
}

/** What of the page tells about money or papers is left out for who may not act in that. */
const untold = new Set(["papersAsked", "papersIn", "papersSeen", "paused", "resumed", "advancePaid", "advanceRefused"]);
const written = new Set(["wrote", "answered", "correctionAsked", "objected", "complained", "noticeOfDefault"]);

/** A case as far as this visitor may read it: outside their matter a representative sees how it stands. */
export function toldTo(facts: CaseFacts, may: (act: CaseAct) => boolean): CaseFacts {
  if (may("decision") && may("papers")) return facts;
  const { clocks } = facts;
  return {
    ...facts,
    ...{ asked: [], pauses: [], decision: null },
    clocks: clocks && { ...clocks, advance: null, objectionUntil: null },
    events: facts.events.filter(({ kind }) => !untold.has(kind) && !written.has(kind) && !kind.startsWith("referral")),
  };
}

/** Said to who reads only what they wrote themselves. */
export const noAnswerHere: InformationBlock = { kind: "paragraph", text: { key: "cases:represents.noAnswer" } };

/** What was written, as far as this visitor may read it: outside their matter a representative reads what they wrote themselves. */
export function messagesFor(
  messages: readonly CaseMessage[],
  part: SubjectPart | null,
  may: (act: CaseAct) => boolean,
): readonly CaseMessage[] {
  if (part === null || may("papers")) return messages;
  return messages.filter(({ by }) => by?.partyId === part.partyId);
}
