export type { Answers, Known } from "./answers.ts";
export {
  all,
  allOf,
  always,
  any,
  anyOf,
  atLeast,
  atMost,
  household,
  includes,
  is,
  isNo,
  isOneOf,
  isYes,
  judgement,
  lessThan,
  moreThan,
  named,
  never,
  not,
} from "./core/build-conditions.ts";
export {
  ageOn,
  countOf,
  day,
  dayOf,
  daysSince,
  figure,
  groupOf,
  largest,
  minus,
  money,
  monthsSince,
  num,
  number,
  percentOf,
  plus,
  quotient,
  smallest,
  sumOf,
  times,
  today,
  when,
  yearsSince,
} from "./core/build-numbers.ts";
export { monthsBetween } from "./core/calendar.ts";
export { canonical, hashOf } from "./core/canonical.ts";
export { compile, compileNumber, compileTogether } from "./core/compile.ts";
export { compileQuestions, nextQuestion, type Questions } from "./core/next-question.ts";
export { factsIn, figuresIn, judgementsIn } from "./core/reads.ts";
export type {
  Condition,
  DayExpression,
  Expression,
  GroupReference,
  NumberExpression,
  Relation,
} from "./core/syntax.ts";
export { turningPoint } from "./core/turning-point.ts";
export type {
  Comparison,
  Compiled,
  CompiledNumber,
  CompiledSet,
  Figure,
  Judged,
  NamedTrace,
  OpenReason,
  Range,
  Row,
  Trace,
  TurningPoint,
  Verdict,
  World,
} from "./core/verdict.ts";
