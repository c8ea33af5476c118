import { endStep, planStep } from "#app/queue/commands/plan-step.server.ts";
import { setProfile } from "#app/queue/commands/set-profile.server.ts";
import { setTriage } from "#app/queue/commands/set-triage.server.ts";
import type { ProfilePart, StepOutcome, TriagePart } from "#app/queue/contract.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";
import { type Do, dayOf, scoresIn } from "./dossier-pressed.ts";

interface Button {
  readonly done: string;
  readonly run: Do;
}

function judge(part: TriagePart): Button {
  return {
    done: "judged",
    run: ({ note: _none, ...ask }, field) => {
      const suggests = werkpleinById(ask.staff.tenant).suggestsCategory !== undefined;
      return setTriage({ ...ask, part, value: field("keuze"), why: field("waarom"), suggests });
    },
  };
}

function fill(part: ProfilePart): Button {
  return {
    done: "profiled",
    run: ({ note: _none, ...ask }, field, form) =>
      setProfile({ ...ask, part, scores: scoresIn(form), why: field("waarom") }),
  };
}

function plan(step: (field: (name: string) => string) => string | null): Button {
  return {
    done: "planned",
    run: ({ note: _none, ...ask }, field) =>
      planStep({ ...ask, step: step(field), what: field("wat"), who: field("wie"), due: dayOf(field("dag")) }),
  };
}

function end(how: StepOutcome): Button {
  return {
    done: "stepEnded",
    run: ({ note: _none, ...ask }, field) => endStep({ ...ask, step: field("stap"), how }),
  };
}

/** The buttons with which a colleague says what they make of an intake, and plans what comes next. */
export const judging = {
  ...{ setLight: judge("light"), setCategory: judge("category"), setLadder: judge("ladder") },
  ...{ setSkills: fill("skills"), setMotivation: fill("motivation"), setAreas: fill("areas") },
  ...{ addStep: plan(() => null), changeStep: plan((field) => field("stap")) },
  ...{ stepDone: end("done"), stepDropped: end("dropped") },
};
