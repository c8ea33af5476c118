import type { FormDefinition, ReturnStep, RouteDefinition } from "#app/intake/contract.ts";
import type { InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { TimelineStep } from "#app/ui/parts/timeline.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { numbered, textRef } from "./blocks.server.ts";
import { urgentNumbers } from "./information.server.ts";

interface Where {
  readonly stored: boolean;
  readonly crisis: boolean;
  readonly returnTo: ReturnStep | undefined;
  /** Figures of the law that its texts name. */
  readonly figures: Readonly<Record<string, number>>;
  /** Days that count for this resident. */
  readonly dated: readonly TimelineStep[];
}

/** The plain page of a route, with the days that count for this resident under its steps. In a crisis the numbers to call come first, each one press away; every plan ends with the way on. */
export function planPage(
  lng: string,
  form: FormDefinition,
  route: RouteDefinition,
  werkplein: Werkplein,
  where: Where,
): InformationPageModel {
  const { figures } = where;
  const text = (name: string, critical = true) => ({
    ...textRef("intake", ["routes", route.id, name], figures),
    critical,
  });
  const { returnTo } = where;
  const acute = route.urgency === "crisis";
  const blocks: InformationBlock[] = [
    ...(acute ? urgentNumbers(werkplein) : []),
    { kind: "paragraph", text: text("what") },
    { kind: "steps", items: numbered("intake", ["routes", route.id, "steps"], figures) },
    ...(where.dated.length > 0 ? [{ kind: "timeline", steps: where.dated } as const] : []),
    ...(where.stored ? [] : [{ kind: "notice", text: { key: "intake:engine.plan.stored", critical: true } } as const]),
  ];
  return {
    heading: text("title", false),
    lead: text("lead"),
    back: `/${lng}/${form.slug}/${returnTo ?? route.shownAfter}`,
    quickExit: acute || where.crisis,
    blocks: [
      ...blocks,
      { kind: "heading", text: { key: "intake:engine.plan.ground" } },
      { kind: "paragraph", text: text("ground") },
    ],
    ground: { text: route.source, dir: "ltr", lang: "nl" },
    form: { action: `/${lng}/${form.slug}/plan/${route.id}${returnTo ? `?terug=${returnTo}` : ""}` },
    actions: [{ text: { key: "intake:engine.plan.next" }, name: "_next", value: "1" }],
    readAloud: true,
  };
}
