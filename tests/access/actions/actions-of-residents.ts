import { colleagues, residents, type VisitorName } from "../visitor-names.ts";
import type { ActionOutcome, ActionRow, ByVisitor, Fields } from "./action-row.ts";
import type { FullHouse } from "./full-house.ts";

type Some = Partial<Record<VisitorName, ActionOutcome>>;

function byAll(others: ActionOutcome, some: Some = {}): ByVisitor {
  const all = [...residents, ...colleagues].map((name) => [name, others]);
  return { ...(Object.fromEntries(all) as ByVisitor), ...some };
}

const at = (route: string, button: string, row: Partial<ActionRow> & Pick<ActionRow, "expected">): ActionRow => ({
  ...{
    route,
    button,
    on: "own",
    to: () => `/nl/${route.replace(":lng/", "")}`,
    fields: () => (button ? { [button]: "1" } : {}),
  },
  ...row,
});

/** Another login than that of who this is about finds nothing; who has none is asked for number and code. */
const notTheirs: Some = { partner: "404", former: "404", stranger: "404", other: "404" };

const ofCase = (
  what: string,
  expected: Some,
  row: { readonly fields?: (house: FullHouse) => Fields; readonly writes?: readonly VisitorName[] } = {},
) => {
  const to = (reference: string) => `/nl/mijn-zaken/${reference}/${what}`;
  return at(":lng/mijn-zaken/:reference/:what?", what, {
    ...{ to: ({ file }) => to(file.reference), never: { to: to("ML-ZZZZ-ZZ") }, named: true },
    fields: row.fields ?? (() => ({ text: "Iets om te zeggen" })),
    expected: byAll("422", { ...notTheirs, ...expected }),
    writes: row.writes ?? [],
    once: what === "intrekken",
  });
};
const money = ["code", "digid", "bewind"] as const;
const can = (names: readonly VisitorName[], outcome: ActionOutcome): Some =>
  Object.fromEntries(names.map((name) => [name, outcome]));

const ofCases: readonly ActionRow[] = [
  ofCase("berichten", can([...money, "mentor"], "cases"), { writes: [...money, "mentor"] }),
  ofCase("verbeteren", { ...can(money, "cases"), mentor: "404" }, { writes: money }),
  ofCase("klacht", can([...money, "mentor"], "cases"), { writes: [...money, "mentor"] }),
  // Nothing was decided, and nothing is late: there is nothing to object to.
  ofCase("bezwaar", can([...money, "mentor"], "404")),
  ofCase("te-laat", can([...money, "mentor"], "404")),
  ofCase("besluit", can([...money, "mentor"], "404")),
  ofCase("inzage", can([...money, "mentor"], "404")),
  // Who logged in has it already; whoever did not must do that first.
  ofCase("digid", { code: "cases", digid: "cases", bewind: "404", mentor: "404" }),
  ofCase("partner", { code: "422", digid: "422", bewind: "404", mentor: "404" }),
  // What is with a partner about another file is not theirs to take back.
  ofCase(
    "doorverwijzingen",
    { code: "422", digid: "422", bewind: "404", mentor: "404" },
    {
      fields: ({ inShielded }) => ({ verwijzing: inShielded.referral }),
    },
  ),
];
/** The last that anybody does: with it the links of the file end. */
const ending: readonly ActionRow[] = [
  ofCase("intrekken", { code: "cases", digid: "cases", bewind: "404", mentor: "404" }, { writes: ["code", "digid"] }),
];

/** Who sent their form is led to its receipt, whose half hour is over to the code. */
const begun = { code: "receipt", other: "receipt", over: "left" } as const;

/** Papers: of the file that somebody opened, and never a page of another. */
const papers = ["bring", "notHave", "remove", "send", "takeBack"].flatMap((button) => [
  at(":lng/mijn-zaken/:reference/bewijs/:kind?", button, {
    to: ({ file }) => `/nl/mijn-zaken/${file.reference}/bewijs/identiteit`,
    fields: ({ inShielded }) => ({ do: button, bladzijde: inShielded.page, reden: "" }),
    never: { to: "/nl/mijn-zaken/ML-ZZZZ-ZZ/bewijs/identiteit" },
    expected: byAll("cases", {
      ...notTheirs,
      ...can(money, button === "notHave" || button === "send" ? "422" : "cases"),
      mentor: "404",
    }),
    writes: button === "bring" || button === "takeBack" ? money : [],
    once: button === "takeBack",
  }),
  at(":lng/:form/bewijs/:kind?", button, {
    to: () => "/nl/levensonderhoud/bewijs/identiteit",
    fields: ({ inShielded }) => ({ do: button, bladzijde: inShielded.page, reden: "" }),
    form: "levensonderhoud" as const,
    expected: byAll("start", { ...begun, draft: button === "notHave" || button === "send" ? "422" : "step" }),
    writes: button === "bring" || button === "takeBack" ? ["draft"] : [],
  }),
]);

const uuid = "00000000-0000-4000-8000-000000000000";
const links: readonly ActionRow[] = [
  ...["accept", "decline", "leave"].map((button) =>
    at(":lng/wachtlijst/:token", button, {
      ...{ to: () => "/nl/wachtlijst/geraden", fields: () => ({ answer: button }), expected: byAll("404") },
    }),
  ),
  ...["_verzet", "afzeggen"].map((button) =>
    at(":lng/mijn-afspraak/:token/:what?", button, {
      to: () => `/nl/mijn-afspraak/geraden${button === "afzeggen" ? "/afzeggen" : ""}`,
      expected: byAll("404"),
    }),
  ),
  at(":lng/uitnodiging/:token", "", { to: () => "/nl/uitnodiging/geraden", expected: byAll("404") }),
  at(":lng/medeondertekenen/:token", "", {
    to: ({ signing }) => `/nl/medeondertekenen/${signing}`,
    expected: byAll("link", {
      digid: "404",
      bewind: "404",
      former: "404",
      stranger: "404",
      other: "404",
      elsewhere: "404",
    }),
    writes: ["partner"],
  }),
  at(":lng/bijeenkomsten/:session", "", { to: () => `/nl/bijeenkomsten/${uuid}`, expected: byAll("409") }),
  ...["/terugmelding/:id", "/ontvangstmelding/:id"].map((route) =>
    // Whatever is not signed with the key of the partner is not believed.
    at(route, "", {
      to: ({ inFile }) => route.replace(":id", route.startsWith("/terug") ? inFile.referral : inFile.handed),
      ...{ fields: () => ({ state: "accepted" }), expected: byAll("404"), never: { to: route.replace(":id", uuid) } },
    }),
  ),
];

/** A form that asks number and code, or who somebody is: nothing without the right ones. */
const asked: readonly ActionRow[] = [
  at(":lng/verder/:token?", "", {
    to: () => "/nl/verder",
    fields: () => ({ code: "AAAA-AAAA-AAAA" }),
    expected: byAll("422"),
  }),
  at(":lng/code-kwijt", "", { expected: byAll("422") }),
  at(":lng/ontvangst", "", { expected: byAll("422") }),
  at(":lng/ontvangst/:reference", "", {
    to: ({ file }) => `/nl/ontvangst/${file.reference}`,
    fields: (house) => ({ reference: house.shielded.reference, code: "AAAA-AAAA-AAAA" }),
    expected: byAll("422"),
  }),
  at(":lng/mijn-zaken", "", {
    fields: (house) => ({ reference: house.shielded.reference, code: "AAAA-AAAA-AAAA" }),
    expected: byAll("422"),
  }),
  ...["", "_confirm", "_newCode"].map((button) =>
    at(":lng/bevestigen", button, {
      fields: (house) => ({
        reference: house.shielded.reference,
        code: "AAAA-AAAA-AAAA",
        ...(button && { [button]: "1" }),
      }),
      // A new code is always said to be sent, whatever the number.
      expected: byAll(button === "_newCode" ? "code" : "422"),
    }),
  ),
  at(":lng/wachtlijst", "", { expected: byAll("422") }),
  at(":lng/bel-mij/:done?", "", { to: () => "/nl/bel-mij", expected: byAll("422") }),
  ...["", "_meer"].map((button) =>
    at(":lng/afspraak/:step?", button, { to: () => "/nl/afspraak/gegevens", expected: byAll("step") }),
  ),
];

/** A check is remembered by the browser alone; without one there is nothing to do anything with. */
const checks: readonly ActionRow[] = [
  at(":lng/regelingen/gewist", "", { expected: byAll("step") }),
  ...["", "_begin"].map((button) => at(":lng/regelingen/uitkomst", button, { expected: byAll("start") })),
  at(":lng/regelingen/vraag/:page", "", { to: () => "/nl/regelingen/vraag/inkomen", expected: byAll("start") }),
  ...["keep", "mail", "remove"].map((button) =>
    at(":lng/regelingen/meenemen", button, { fields: () => ({ do: button }), expected: byAll("start") }),
  ),
  at(":lng/regelingen/bewaren/controleren", "", { expected: byAll("start") }),
  at(":lng/regelingen/bewaren/:page?", "", { to: () => "/nl/regelingen/bewaren", expected: byAll("start") }),
  ...["all", "call", "screening"].map((button) =>
    at(":lng/regelingen/bewaard", button, { fields: () => ({ withdraw: button }), expected: byAll("receipt") }),
  ),
];

/** The pages of a form: only of the form that this browser began. */
const ofForm = (route: string, button: string, to: string, expected: Some, writes: readonly VisitorName[] = []) =>
  at(route, button, {
    to: () => to,
    form: "levensonderhoud",
    expected: byAll("start", { ...begun, ...expected }),
    writes,
  });
const form = "/nl/levensonderhoud";
const forms: readonly ActionRow[] = [
  ofForm(":lng/:form/bekend", "", `${form}/bekend`, { draft: "step" }, ["draft"]),
  ofForm(":lng/:form/controleren", "", `${form}/controleren`, { draft: "step" }),
  ofForm(":lng/:form/controleren", "_sign", `${form}/controleren`, { draft: "step" }),
  ofForm(":lng/:form/nu-melden", "", `${form}/nu-melden`, { draft: "start" }),
  ofForm(":lng/:form/bewaren", "", `${form}/bewaren`, { draft: "step" }),
  ofForm(":lng/:form/plan/:route", "", "/nl/melden/plan/crisis", { draft: "start" }),
  ofForm(":lng/:form/:page", "", `${form}/gemeente`, { draft: "422", over: "422", code: "start", other: "start" }),
  at(":lng/:form/bewijs/:kind/deel", "", {
    ...{ to: () => `${form}/bewijs/identiteit/deel`, form: "levensonderhoud" as const, writes: ["draft"] },
    fields: () => ({ id: uuid, grootte: "1000", naam: "pas.jpg" }),
    expected: byAll("start", { ...begun, draft: "shown" }),
  }),
  at(":lng/mijn-zaken/:reference/bewijs/:kind/deel", "", {
    to: ({ file }) => `/nl/mijn-zaken/${file.reference}/bewijs/identiteit/deel`,
    fields: () => ({ id: uuid.replace(/0$/, "1"), grootte: "1000", naam: "pas.jpg" }),
    expected: byAll("cases", { ...notTheirs, ...can(money, "shown"), mentor: "404" }),
    writes: money,
    once: true,
  }),
  at(":lng/:name", "", { to: () => "/nl/melden", expected: byAll("step") }),
  // Anew, with what was told before: a draft of their own.
  at(":lng/:name", "_begin", {
    to: () => "/nl/melden",
    expected: byAll("start", { code: "step", other: "step" }),
    writes: ["code", "other"],
  }),
  at(":lng/digid", "", { expected: byAll("start"), quiet: true }),
  at("sessie", "", {
    to: () => "/sessie",
    expected: byAll("403", { draft: "204", code: "204", mentor: "204", other: "204" }),
  }),
];

export const actionsOfResidents: readonly ActionRow[] = [
  ...ofCases,
  ...papers,
  ...links,
  ...asked,
  ...checks,
  ...forms,
  ...ending,
];
