import { answerResident, markRead } from "#app/cases/commands/answer-resident.server.ts";
import { enterObjection } from "#app/cases/commands/enter-objection.server.ts";
import { seePapers } from "#app/documents/commands/see-papers.server.ts";
import { type Signer, signsAtDesk } from "#app/identity/commands/sign-intake.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { refuse } from "#app/kernel/result.ts";
import { approveProposal, returnProposal, takeProposalBack } from "#app/queue/commands/answer-proposal.server.ts";
import { answerReferral } from "#app/queue/commands/answer-referral.server.ts";
import { askForPapers } from "#app/queue/commands/ask-for-papers.server.ts";
import { assignIntake } from "#app/queue/commands/assign-intake.server.ts";
import type { ChangeAsk } from "#app/queue/commands/change-intake.server.ts";
import { claimIntake } from "#app/queue/commands/claim-intake.server.ts";
import { confirmAtDesk } from "#app/queue/commands/confirm-at-desk.server.ts";
import { endRequest } from "#app/queue/commands/end-request.server.ts";
import { endTask } from "#app/queue/commands/end-task.server.ts";
import { grantAccess } from "#app/queue/commands/grant-access.server.ts";
import { handBackIntake } from "#app/queue/commands/hand-back-intake.server.ts";
import { liftSearchPeriod } from "#app/queue/commands/lift-search-period.server.ts";
import { logContact } from "#app/queue/commands/log-contact.server.ts";
import { makeKnown } from "#app/queue/commands/make-known.server.ts";
import { moveIntake } from "#app/queue/commands/move-intake.server.ts";
import { noteIntervention } from "#app/queue/commands/note-intervention.server.ts";
import { noteAdvance, noteNotice, refuseAdvance, tellDelay } from "#app/queue/commands/note-term.server.ts";
import { pauseTerm, resumeTerm } from "#app/queue/commands/pause-term.server.ts";
import { planObjectionAnswer } from "#app/queue/commands/plan-objection-answer.server.ts";
import { askOpinion, planTask } from "#app/queue/commands/plan-task.server.ts";
import { releaseIntake } from "#app/queue/commands/release-intake.server.ts";
import { notePartnerTold, resendReferral, stopReferral } from "#app/queue/commands/resend-referral.server.ts";
import { papersSeen } from "#app/queue/commands/see-papers.server.ts";
import { shieldIntake } from "#app/queue/commands/shield-intake.server.ts";
import { signAtDesk } from "#app/queue/commands/sign-at-desk.server.ts";
import { writeNote } from "#app/queue/commands/write-note.server.ts";
import { objectionStanding } from "#app/queue/queries/objections.server.ts";
import { pressCorrect, pressDecide, pressDraft } from "./dossier-decide.server.ts";
import { pressJoin } from "./dossier-join.server.ts";
import { judging } from "./dossier-judging.server.ts";
import { partyButtons, pressPartyCode } from "./dossier-party-press.server.ts";
import { askedIn, type Do, dayOf, type Pressed, refusedWith } from "./dossier-pressed.ts";

/** Each button of the page, the command it presses, and what is said when it worked (`queue:done.<name>`). */
const buttons: { readonly [name: string]: { readonly done: string; readonly run: Do } } = {
  claim: { done: "claimed", run: (ask) => claimIntake(ask) },
  release: { done: "released", run: (ask) => releaseIntake(ask) },
  start: { done: "moved", run: (ask) => moveIntake({ ...ask, to: "in_progress" }) },
  contact: { done: "contacted", run: (ask) => logContact(ask) },
  handBack: { done: "handedBack", run: (ask) => handBackIntake(ask) },
  close: { done: "moved", run: (ask, field) => moveIntake({ ...ask, to: field("uitkomst"), reason: field("reden") }) },
  assign: { done: "assigned", run: (ask, field) => assignIntake({ ...ask, to: field("collega") }) },
  confirm: { done: "confirmed", run: (ask, field) => confirmAtDesk({ ...ask, proof: field("legitimatie") }) },
  sign: { done: "signed", run: (ask, field) => atDesk(ask, field("legitimatie"), "applicant") },
  signPartner: { done: "signed", run: (ask, field) => atDesk(ask, field("legitimatie"), "partner") },
  liftSearch: { done: "searchLifted", run: (ask) => liftSearchPeriod(ask) },
  shield: {
    done: "shielded",
    run: (ask, _field, form) => shieldIntake({ ...ask, named: form.getAll("collega").map(String) }),
  },
  unshield: { done: "unshielded", run: (ask) => shieldIntake({ ...ask, named: null }) },
  grant: { done: "granted", run: (ask, field) => grantAccess({ ...ask, to: field("collega") }) },
  join: { done: "joined", run: pressJoin },
  askPapers: {
    done: "papersAsked",
    run: ({ note, ...ask }, field, form) =>
      askForPapers({ ...ask, kinds: form.getAll("papier").map(String), text: note ?? "", until: dayOf(field("dag")) }),
  },
  papersSeen: {
    done: "papersSeen",
    run: (ask, _field, form) => papersSeen({ ...ask, kinds: form.getAll("papier").map(String) }, seePapers),
  },
  papersIn: { done: "papersIn", run: (ask, field) => endRequest({ ...ask, on: dayOf(field("dag")) }) },
  delay: { done: "delayed", run: (ask, field) => tellDelay({ ...ask, on: dayOf(field("dag")) }) },
  pause: {
    done: "paused",
    run: ({ note, ...ask }, field) => {
      const days = { from: dayOf(field("dag")), until: dayOf(field("laatste")) };
      return pauseTerm({ ...ask, ...days, ground: field("grond"), text: note ?? "" });
    },
  },
  resume: { done: "resumed", run: (ask, field) => resumeTerm({ ...ask, on: dayOf(field("dag")) }) },
  advance: { done: "advancePaid", run: (ask, field) => noteAdvance({ ...ask, on: dayOf(field("dag")) }) },
  noAdvance: { done: "advanceRefused", run: (ask) => refuseAdvance(ask) },
  notice: { done: "noticed", run: (ask, field) => noteNotice({ ...ask, on: dayOf(field("dag")) }) },
  decide: { done: "decided", run: pressDecide },
  correct: { done: "corrected", run: pressCorrect },
  approve: { done: "approved", run: approveProposal },
  returnProposal: { done: "proposalReturned", run: returnProposal },
  takeBack: { done: "proposalWithdrawn", run: takeProposalBack },
  makeKnown: {
    done: "madeKnown",
    run: (ask, field) => makeKnown({ ...ask, on: dayOf(field("dag")), channel: field("kanaal") }),
  },
  ...judging,
  answer: {
    done: "answered",
    run: ({ staff, reference, note = "", now }, _field, form) =>
      answerResident({ staff, reference, text: note, named: form.has("naam"), now }),
  },
  referralAnswer: {
    done: "referralAnswered",
    run: (ask, field) => {
      const [to = "", outcome] = field("uitkomst").split(":");
      return answerReferral({ ...ask, referralId: field("verwijzing"), from: field("stand"), to, outcome });
    },
  },
  sendReferralAgain: {
    done: "referralSentAgain",
    run: ({ staff, reference, now }, field) =>
      resendReferral({ staff, reference, referralId: field("verwijzing"), now }),
  },
  partnerTold: {
    done: "partnerTold",
    run: ({ staff, reference, now }, field) =>
      notePartnerTold({ staff, reference, referralId: field("verwijzing"), now }),
  },
  stopReferral: {
    done: "referralStopped",
    run: ({ staff, reference, now }, field) => stopReferral({ staff, reference, referralId: field("verwijzing"), now }),
  },
  objection: { done: "objectionEntered", run: pressObjection },
  markRead: { done: "messagesRead", run: ({ staff, reference, now }) => markRead({ staff, reference, now }) },
  planTask: {
    done: "taskPlanned",
    run: (ask, field) => planTask({ ...ask, kind: field("soort"), due: dayOf(field("dag")), to: field("collega") }),
  },
  askOpinion: {
    done: "opinionAsked",
    run: (ask, field) => askOpinion({ ...ask, due: dayOf(field("dag")), to: field("collega") }),
  },
  endTask: {
    done: "taskDone",
    run: (ask, field) => endTask({ ...ask, task: field("taak"), outcome: field("uitkomst") }),
  },
  ...partyButtons,
  noteIntervention: {
    done: "interventionNoted",
    run: (ask, field) => noteIntervention({ ...ask, outcome: field("uitkomst") }),
  },
  note: {
    done: "noted",
    run: ({ staff, reference, now }, field) => writeNote({ staff, reference, text: field("notitie"), now }),
  },
};

/** What the letter says stands in it as a message of the resident; it is no note of a colleague beside it. */
async function pressObjection({ note = "", ...ask }: ChangeAsk, field: (name: string) => string) {
  const letter = { text: note, on: dayOf(field("dag")), signed: field("ondertekend") === "on" };
  const entered = { ...ask, ...letter, key: field("sleutel") };
  const result = await enterObjection(entered, objectionStanding, planObjectionAnswer);
  if (result.ok || (result.refusal !== "textMissing" && result.refusal !== "textTooLong")) return result;
  return refuse(result.refusal === "textMissing" ? "objectionEmpty" : "messageTooLong");
}

function atDesk(ask: ChangeAsk, proof: string, signer: Signer) {
  return signAtDesk({ ...ask, proof }, signsAtDesk(ask.staff, proof, signer, ask.now));
}

/** What was decided may first have to be agreed with. */
function doneOf(value: unknown): "proposed" | null {
  return typeof value === "object" && value !== null && "proposed" in value && value.proposed ? "proposed" : null;
}

/** Presses a button of the page for this colleague. Null: there is no such button. */
export async function press(staff: Staff, reference: string, form: FormData, now: Date): Promise<Pressed | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const name = field("doe");
  if (name === "draftLetter") return pressDraft(staff, reference, form, now);
  if (name === "partyCode") return pressPartyCode(staff, reference, form, now);
  const button = Object.hasOwn(buttons, name) ? buttons[name] : undefined;
  if (!button) return null;
  const ask = askedIn(staff, reference, form, now);
  const result = await button.run(ask, field, form);
  return result.ok ? { ok: true, done: doneOf(result.value) ?? button.done } : refusedWith(form, name, result.refusal);
}
