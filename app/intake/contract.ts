export {
  answerCheck,
  type CheckAnswered,
  outcomePage,
  type Standing,
  stepAfterCheck,
} from "./core/answer-check.ts";
export { answerSave, type SaveAnswered } from "./core/answer-save.ts";
export { headingOf } from "./core/asked-page.ts";
export { addRow, type Fields, removeRow } from "./core/change-rows.ts";
export { type CheckState, factsToAsk, nextCheckPage, type SchemeStanding, standings } from "./core/check-journey.ts";
export { type CheckContent, type Contact, canConfirmByCode, contactOf, type IntakeContent } from "./core/content.ts";
export { maxWrongCodes } from "./core/decide-confirmation.ts";
export { isHelpedDraft, mayStore, submissionOf } from "./core/decide-submission.ts";
export type { FormDefinition, PageDefinition, RouteDefinition, SectionDefinition } from "./core/define-form.ts";
export {
  type Draft,
  type DraftContent,
  draftKeptUntil,
  isReference,
  normaliseCode,
  normaliseReference,
  showCode,
  type Typed,
} from "./core/draft.ts";
export {
  type Entry,
  type EntryChannel,
  type EntryField,
  type EntryReading,
  entryChannels,
  neededToStore,
  notSeen,
  readEntry,
  type TypedEntry,
  type WrongEntry,
} from "./core/entry.ts";
export { bandText, rowCount } from "./core/fields.ts";
export { type AnswerView, type FormView, formView, type Wording } from "./core/form-view.ts";
export { howToApply } from "./core/how-to-apply.ts";
export { withTotals } from "./core/income-totals.ts";
export {
  allPages,
  factsShown,
  isRequired,
  openPages,
  pagesOf,
  positionOf,
  routesOf,
  startsOn,
  urgencyOf,
  walk,
} from "./core/journey.ts";
export { isCodeInAddress, type KeptCheck, wentOn } from "./core/kept-check.ts";
export { type Known, olderBehind } from "./core/known-answers.ts";
export { checkPage, knownPage, type ReturnStep, returnStep, stepToResume, storePage } from "./core/next-step.ts";
export { contradictionsIn, needsPaper, papersOf } from "./core/papers.ts";
export { shownOn, typedFields } from "./core/pressed.ts";
export { begun, isBlank } from "./core/question-page.ts";
export { receiptMinute, withoutEcho } from "./core/receipt.ts";
export { type ClosedState, checkMonthsKept, draftDaysKept, monthsKeptByState } from "./core/retention.ts";
export { type Consents, consentsOf, type SaveVisit, savedParts } from "./core/save-check.ts";
export { applyFrom, searchFigures, searchPeriodRoute } from "./core/search-period.ts";
export { idleMinutes, warnMinutes } from "./core/session.ts";
export { inOrder, toldInFives } from "./core/step-figures.ts";
export { type AskedAtOnce, readWhole, type WholeReading } from "./core/whole-form.ts";
export { saveForm } from "./forms/bewaren.ts";
export { formGroups } from "./forms/groups.ts";
export { formById, formBySlug, forms } from "./forms/index.ts";
export { checkForm } from "./forms/regelingencheck.ts";
