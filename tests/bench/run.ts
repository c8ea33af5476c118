import { runSlotsBench } from "./appointments/bench.ts";
import { countQuestions, timePages } from "./check/questions.ts";
import { runRulesBench } from "./rules/bench.ts";
import { runRealRulesBench } from "./rules/real-bench.ts";
import { runWebBench } from "./web/bench.ts";

/** `npm run bench`: speeds as ratios within this run, since machines are noisy. A table for people, then one line of JSON. */
const slots = runSlotsBench();
const check = { ...countQuestions(), millisecondsPerPage: timePages() };
const web = await runWebBench();
const rules = await runRulesBench();
const realRules = runRealRulesBench();

console.table({
  "information page, of plain Node with the same bytes": {
    "per second": web.informationPage.perSecond,
    floor: web.informationPage.floor.perSecond,
    ratio: web.informationPage.ratio,
    "at least": 0.5,
  },
  "question page with session and draft, of bare Hono + React": {
    "per second": web.questionPage.perSecond,
    floor: web.questionPage.floor.perSecond,
    ratio: web.questionPage.ratio,
    "at least": 0.5,
  },
  "the same question, answered": {
    "per second": web.answeredQuestion.perSecond,
    floor: web.answeredQuestion.floor.perSecond,
    ratio: web.answeredQuestion.ratio,
    "at least": "",
  },
  "step POST with encrypted draft, of a bare Prisma create": {
    "per second": web.stepPost.perSecond,
    floor: web.stepPost.prismaCreate,
    ratio: web.stepPost.ofPrismaCreate,
    "at least": 0.25,
  },
  "step POST with encrypted draft, of a bare INSERT": {
    "per second": web.stepPost.perSecond,
    floor: web.stepPost.insert,
    ratio: web.stepPost.ofInsert,
    "at least": "",
  },
  "rules: households, against json-logic-js": {
    "per second": rules.perSecond.loket,
    floor: rules.perSecond.jsonLogic,
    ratio: rules.timesJsonLogic,
    "at least": 8,
  },
  "rules: households, against json-rules-engine": {
    "per second": rules.perSecond.loket,
    floor: rules.perSecond.jsonRulesEngine,
    ratio: rules.timesJsonRulesEngine,
    "at least": 40,
  },
  "the schemes as they are, against json-logic-engine": {
    "per second": realRules.perSecond.verdicts,
    floor: realRules.perSecond.jsonLogicEngine,
    ratio: realRules.timesJsonLogicEngine,
    "at least": 4,
  },
  "the same with every reason, against json-logic-engine without": {
    "per second": realRules.perSecond.traces,
    floor: realRules.perSecond.jsonLogicEngine,
    ratio: realRules.timesJsonLogicEngineWithTrace,
    "at least": "",
  },
});
console.table(web.bytes);
console.table({
  "check: questions until every scheme is settled, 14 personas": {
    ...{ median: check.questions.median, "at most": 14, max: check.questions.max },
    ...{ "max at most": 24, "of all questions": check.ofAll },
  },
  "check: pages": { median: check.pages.median, max: check.pages.max },
  "check: milliseconds to choose a page": { median: check.millisecondsPerPage, "at most": 30 },
});
console.table({
  "step POST with encrypted draft at 100 a second: milliseconds": {
    ...{ p50: web.stepPost.atPace.p50, p95: web.stepPost.atPace.p95, "p95 at most": 60 },
  },
  "page of free times at 50 a second: milliseconds": { p50: web.times.p50, p95: web.times.p95, "p95 at most": 100 },
});
console.table({
  "every time in 31 days, 10 colleagues, 2,000 claims": {
    ...{ milliseconds: slots.milliseconds, "at most": 20, found: slots.found },
    ...{ "sorting the same claims": slots.sorting, ratio: slots.timesSorting },
  },
});
process.stdout.write(`${JSON.stringify({ web, rules, realRules, check, slots })}\n`);
