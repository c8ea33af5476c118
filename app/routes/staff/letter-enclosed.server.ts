import { messagesOf } from "#app/cases/queries/messages-of.server.ts";
import { key } from "#app/i18n/contract.ts";
import type { MessageKind } from "#app/notifications/contract.ts";
import type { Enclosed } from "#app/notifications/queries/letter-batch.server.ts";
import { knownDecisions } from "#app/queue/queries/decision.server.ts";
import { pausesOf, requestsOf } from "#app/queue/queries/requests.server.ts";
import { paperText, werkpleinById } from "#app/werkpleinen/contract.ts";

/** What a letter of this kind takes along, as it stands now: who gets letters cannot read it in "mijn zaken". */
export async function enclosedIn(tenant: string, intakeId: string, kind: MessageKind): Promise<Enclosed> {
  if (kind === "papersAsked" || kind === "papersReminder") return askedPapers(tenant, intakeId);
  return { items: [], written: await written(tenant, intakeId, kind) };
}

async function askedPapers(tenant: string, intakeId: string): Promise<Enclosed> {
  const open = (await requestsOf(tenant, intakeId)).filter(({ endedOn }) => endedOn === null);
  const werkplein = werkpleinById(tenant);
  const kinds = [...new Set(open.flatMap((request) => request.kinds))];
  return {
    items: kinds.map((paper) => key("regelingen", "evidence", paperText(werkplein, paper))),
    written: open.flatMap(({ text }) => (text ? [text] : [])),
  };
}

async function written(tenant: string, intakeId: string, kind: MessageKind): Promise<string[]> {
  if (kind === "decisionKnown") {
    const [decision] = await knownDecisions(tenant, intakeId);
    return decision?.letter ? [decision.letter] : [];
  }
  if (kind === "decisionPaused") return (await pausesOf(tenant, intakeId)).slice(0, 1).map(({ text }) => text);
  if (kind !== "caseAnswered") return [];
  const messages = await messagesOf(tenant, intakeId);
  return messages.filter(({ staffId, readAt }) => staffId !== null && readAt === null).map(({ text }) => text);
}
