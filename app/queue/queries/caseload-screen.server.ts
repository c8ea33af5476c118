import type { Staff } from "#app/identity/contract.ts";
import { type Colleague, staffGone, staffNames } from "#app/identity/queries/staff-names.server.ts";
import { categories, fullness, settingsLine, total } from "../core/caseload.ts";
import type { CaseloadLine, CaseloadModel } from "../core/caseload-model.ts";
import { queueAddress, readQueueView } from "../core/queue-view.ts";
import { type Caseloads, caseloads, loadOf } from "./caseload.server.ts";
import { say } from "./in-dutch.server.ts";

const atDesk: readonly string[] = ["intake", "consulent", "klantmanager", "teamleider"];

/** Who does the work of the list: whoever may open an intake. */
export function atWork(colleagues: readonly Colleague[]): readonly Colleague[] {
  return colleagues.filter(({ roles }) => roles.some((role) => atDesk.includes(role)));
}

/** The page with what every colleague carries. */
export async function caseloadScreen(staff: Staff): Promise<CaseloadModel> {
  const { tenant } = staff;
  const [loads, here, gone] = await Promise.all([caseloads(staff), staffNames(tenant), staffGone(tenant)]);
  const left = gone.filter(({ id }) => loads.counts.has(id));
  return {
    rows: [
      ...atWork(here).map((colleague) => lineOf(colleague, loads)),
      ...left.map((colleague) => ({ ...lineOf(colleague, loads), gone: true })),
    ],
    norms: categories.map((category) => ({
      ...{ category, label: say(`queue:caseload.categories.${category}`) },
      value: String(loads.norms[category] ?? ""),
    })),
    seen: settingsLine(loads),
  };
}

function lineOf({ id, name, roles }: Colleague, loads: Caseloads): CaseloadLine {
  const load = loadOf(loads, id);
  const full = fullness(load, loads.norms);
  return {
    ...{ id, name, percent: load.percent, total: total(load) },
    role: roles.map((role) => say(`staff:roles.${role}`)).join(", "),
    counts: categories.map((category) => load.counts[category]),
    full: full === null ? null : say("queue:caseload.percent", { count: full }),
    over: (full ?? 0) > 100,
    gone: false,
    list: queueAddress(readQueueView(new URLSearchParams({ vak: "alles", van: id }))),
    handOver: `/werkvoorraad/verdelen?van=${id}`,
  };
}
