import { may, type Staff } from "#app/identity/contract.ts";
import { type Colleague, staffGone, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { gemeenteName } from "#app/werkpleinen/contract.ts";
import { type AssignmentRule, ruleFor } from "../core/assignment-rules.ts";
import { spread, total } from "../core/caseload.ts";
import type { DivideLine, DivideModel } from "../core/divide-model.ts";
import { type DivideView, dividedAtOnce } from "../core/divide-view.ts";
import { assignmentRules } from "./assignment-rules.server.ts";
import { caseloads, loadOf } from "./caseload.server.ts";
import { atWork } from "./caseload-screen.server.ts";
import { type DivideRow, divideRows } from "./divide-rows.server.ts";
import { say } from "./in-dutch.server.ts";

/** The page on which work is handed out: what, to whom, and who is proposed for each. Nothing is changed by looking. */
export async function divideScreen(staff: Staff, view: DivideView): Promise<DivideModel> {
  const [loads, names, gone, found, rules] = await Promise.all([
    caseloads(staff),
    staffNames(staff.tenant),
    staffGone(staff.tenant),
    divideRows(staff, view),
    view.byRules ? assignmentRules(staff.tenant) : [],
  ]);
  const rows = found.slice(0, dividedAtOnce);
  const others = atWork(names).filter(({ id }) => id !== view.from);
  const candidates = view.byRules ? others : others.filter(({ id }) => view.to.includes(id));
  const items = rows.map((row) => ({ ...row, ...whoFor(row, candidates, view.byRules ? rules : null) }));
  const proposed = spread(
    items.filter((row) => may(staff, "intake.assign", row)),
    candidates.map(({ id }) => loadOf(loads, id)),
    loads.norms,
  );
  const nameOf = (id: string | null) =>
    [...names, ...gone].find((one) => one.id === id)?.name ?? say("queue:list.nobody");
  return {
    from: view.from && nameOf(view.from),
    byRules: view.byRules,
    lines: items.map((row) => lineOf(row, { staff, nameOf, others, proposed: proposed.get(row.reference) ?? "" })),
    more: found.length > dividedAtOnce,
    colleagues: others.map(({ id, name }) => ({
      ...{ value: id, text: name, ticked: view.to.includes(id) },
      carries: say("queue:divide.carries", { count: total(loadOf(loads, id)) }),
    })),
    leavers: [...atWork(names), ...gone].filter(({ id }) => loads.counts.has(id)).map(choice),
    carried: [
      ...(view.byRules ? [{ name: "regels", value: "ja" }] : []),
      ...(view.from ? [{ name: "van", value: view.from }] : []),
      ...view.references.map((value) => ({ name: "nummer", value })),
    ],
  };
}

/** Of the colleagues those who may have it: all that were chosen, or those of the first rule that fits and works out. */
function whoFor(row: DivideRow, candidates: readonly Colleague[], rules: readonly AssignmentRule[] | null) {
  const able = candidates.filter((one) => mayHave(one, row)).map(({ id }) => id);
  if (!rules) return { may: able, rule: null };
  const found = ruleFor(row, rules, (id) => able.includes(id));
  return { may: found?.may ?? [], rule: found?.rule.place ?? null };
}

function mayHave(colleague: Colleague, row: DivideRow): boolean {
  return !row.askers.includes(colleague.id) && may({ ...colleague, tenant: row.tenant }, "intake.view", row);
}

const choice = ({ id, name }: Colleague) => ({ value: id, text: name });

interface Beside {
  readonly staff: Staff;
  readonly nameOf: (id: string | null) => string;
  readonly others: readonly Colleague[];
  readonly proposed: string;
}

function lineOf(row: DivideRow & Pick<DivideLine, "rule">, { staff, nameOf, others, proposed }: Beside): DivideLine {
  const { reference, version, rule } = row;
  // Of a shielded file only that it is there.
  const open = may(staff, "intake.view", row);
  return {
    ...{ reference, version, rule, proposed, tasks: open ? row.tasks : 0 },
    askers: open ? row.askers.map(nameOf) : [],
    kind: say(`queue:kinds.${row.kind}`),
    state: say(`queue:states.${row.state}`),
    gemeente: gemeenteName(row.gemeente) ?? row.gemeente,
    category: open ? say(`queue:caseload.categories.${row.category}`) : "–",
    now: nameOf(row.assignee),
    choices: others.filter((one) => mayHave(one, row)).map(choice),
    shielded: !may(staff, "intake.assign", row),
  };
}
