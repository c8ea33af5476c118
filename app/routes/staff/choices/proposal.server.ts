import { formatShortDay, formatTime } from "#app/i18n/format.server.ts";
import { type Staff, worksFor } from "#app/identity/contract.ts";
import { decideOnChoice } from "#app/regelingen/commands/decide-choice.server.ts";
import { type ChoiceRefusal, type VerdictOnChoice, verdictsOnChoice } from "#app/regelingen/contract.ts";
import { approvedChoices } from "#app/regelingen/queries/approved-choices.server.ts";
import { type StoredChoice, storedChoice } from "#app/regelingen/queries/stored-choices.server.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import { schemeName } from "./choice-words.server.ts";
import { chosenSchemes } from "./choices.server.ts";
import { type Comparing, comparing } from "./compare.server.ts";

export interface ProposalModel {
  readonly name: string;
  readonly gemeente: string;
  /** Of the scheme in the gemeente. */
  readonly back: string;
  readonly state: StoredChoice["state"];
  readonly own: boolean;
  readonly proposer: string;
  readonly proposed: string;
  readonly decider: string;
  readonly decided: string;
  readonly reason: string;
  readonly source: string;
  readonly remark: string;
  readonly comparing: Comparing;
  /** Number of the last approval in view. */
  readonly seen: number;
}

/** A proposal beside what held, or would hold, without it. Undefined when it is not there, or of a gemeente of others. */
export async function proposalModel(staff: Staff, id: string, now: Date): Promise<ProposalModel | undefined> {
  const choice = await storedChoice(staff.tenant, id);
  const fields = chosenSchemes.find(({ scheme }) => scheme.id === choice?.scheme)?.fields;
  if (!choice || !fields || !worksFor(staff, choice.gemeente)) return undefined;
  const { gemeente, scheme, revision } = choice;
  const approved = await approvedChoices(staff.tenant, gemeente);
  const earlier = revision === null ? approved : approved.filter((one) => one.revision < revision);
  const moment = (at: Date | null) => (at ? `${formatShortDay(at)} ${formatTime(at, "nl")}` : "");
  return {
    name: schemeName(scheme),
    gemeente: gemeenteName(gemeente) ?? gemeente,
    back: `/beheer/regelingen/${gemeente}/${scheme}`,
    state: choice.state,
    own: choice.proposer === staff.id,
    proposer: choice.proposerName,
    proposed: moment(choice.proposedAt),
    decider: choice.deciderName ?? "",
    decided: moment(choice.decidedAt),
    ...{ reason: choice.reason, source: choice.sourceLink, remark: choice.remark },
    comparing: comparing({ gemeente, scheme, fields, choice, approved: earlier, now }),
    seen: approved.at(-1)?.revision ?? 0,
  };
}

export interface NotDecided {
  readonly refusal: ChoiceRefusal | "notFound";
  readonly reason: string;
}

/** Presses a button of the page. Null: there is no such button. */
export async function pressProposal(
  staff: Staff,
  id: string,
  form: FormData,
  now: Date,
): Promise<NotDecided | { readonly done: VerdictOnChoice } | null> {
  const to = verdictsOnChoice.find((one) => one === form.get("doe"));
  if (!to) return null;
  const reason = String(form.get("reden") ?? "").slice(0, 1000);
  const seen = Number(form.get("gezien")) || 0;
  const decided = await decideOnChoice({ staff, id, to, reason, seen, now });
  return decided.ok ? { done: to } : { refusal: decided.refusal, reason };
}
