export type { TypedRule } from "./core/assignment-rules.ts";
export { type Category, categories, fullness, type Norms } from "./core/caseload.ts";
export type { CaseloadLine, CaseloadModel } from "./core/caseload-model.ts";
export {
  readSheet,
  type SheetField,
  type SheetModel,
  type SheetSection,
  type SheetVerdict,
  sheetTyped,
  withExact,
} from "./core/check-sheet.ts";
export { type Outcome, outcomes } from "./core/decide-advice.ts";
export type { AssignmentRefusal } from "./core/decide-assignment.ts";
export { type CallResult, callResults } from "./core/decide-call.ts";
export type { JoinRefusal } from "./core/decide-join.ts";
export { type TaskKind, taskOutcomes } from "./core/decide-task.ts";
export { type DecisionKind, decisionKinds } from "./core/decide-term.ts";
export { type CloseReason, closeReasons } from "./core/decide-visit.ts";
export { type IdentityProof, identityProofs, type WorkRefusal } from "./core/decide-work.ts";
export type { DivideLine, DivideModel } from "./core/divide-model.ts";
export { type DivideView, readDivideView } from "./core/divide-view.ts";
export type {
  ActionsModel,
  AnswerLine,
  AnswerText,
  CheckModel,
  Choice,
  ContactModel,
  DerivedModel,
  DoorModel,
  DossierModel,
  HelperCard,
  Line,
  SchemeLine,
  ShownCheckModel,
  TimelineLine,
} from "./core/dossier-model.ts";
export type { EntryLine, EntryModel } from "./core/entry-model.ts";
export { fraudGrounds } from "./core/fraud-report.ts";
export { type HistoryLine, readHistoryLine } from "./core/history-line.ts";
export { firstState, type IntakeState, isDecided, isOpen, type Kind, type Urgency } from "./core/intake-row.ts";
export { letterFields, missingFields, readTemplate } from "./core/letter-template.ts";
export type { Mark } from "./core/marks.ts";
export type { NewHousehold, WrongHousehold } from "./core/new-household.ts";
export type { StepOutcome } from "./core/plan.ts";
export type { PlanModel, ProfileItem, ProfileModel, StepLine } from "./core/profile-model.ts";
export type { ProfilePart } from "./core/profiles.ts";
export type { DueModel, FilterModel, QueueLine, QueueModel } from "./core/queue-model.ts";
export {
  groupOf,
  type Order,
  orders,
  type QueueView,
  queueAddress,
  readQueueView,
  type Tab,
  tabGroups,
  tabs,
} from "./core/queue-view.ts";
export {
  type AnswerAsk,
  answersTo,
  type ConsentWay,
  consentWays,
  isStopped,
  isStuck,
  mayStop,
  mayWithdraw,
  outcomesOf,
  type ReferAsk,
  type ReferralState,
} from "./core/referral/life.ts";
export type { SharedLine } from "./core/referral/offered.ts";
export {
  type PartnerKind,
  type PartnerSet,
  partnerWays,
  reachedKinds,
  readPartner,
  type WrongPartner,
} from "./core/referral/partner.ts";
export {
  openReferralParts,
  type ReferralView,
  readReferralView,
  referralAddress,
  referralParts,
} from "./core/referral/referral-view.ts";
export type {
  HouseholdDoorModel,
  HouseholdListLine,
  HouseholdModel,
  HouseholdTask,
  RegisterModel,
  TaskLine,
} from "./core/register-model.ts";
export { type RegisterView, readRegisterView, registerAddress } from "./core/register-view.ts";
export type { RuleFormModel, RuleLine, RulesModel } from "./core/rules-model.ts";
export type { ScreeningChangeModel, ScreeningModel } from "./core/screening-model.ts";
export { readScreeningPlace, type ScreeningPlace } from "./core/screening-place.ts";
export type { ScreeningPlan, ScreeningRun, ScreeningSignal } from "./core/screening-plan.ts";
export { knownStopReason } from "./core/stop-reasons.ts";
export { categoryRules, categoryRulesVersion } from "./core/suggest-category.ts";
export type { OpenTaskLine, TasksModel } from "./core/task-model.ts";
export type { TermModel } from "./core/term-model.ts";
export { type Clocks, type TermStory, type Turnaround, turnaroundOf } from "./core/terms/clocks.ts";
export type { TriagePart } from "./core/triage.ts";
export type { JudgedPart, Judgement, TriageModel } from "./core/triage-model.ts";
