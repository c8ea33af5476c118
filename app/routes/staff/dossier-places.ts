import type { DossierModel } from "#app/queue/contract.ts";
import type { DossierPanels } from "./dossier-panels.ts";
import { counted, only, type Place, type PlaceGroup, place, says, type Waits } from "./places.ts";

type Page = DossierModel & DossierPanels;

/** Every part of this page in the order in which it stands there, and what waits in each. */
export function placesOf(page: Page): readonly PlaceGroup[] {
  return [
    { group: "now", places: toDo(page) },
    { group: "resident", places: ofResident(page) },
    { group: "file", places: ofFile(page) },
    { group: "assess", places: toAssess(page) },
  ];
}

function toDo(page: Page): readonly Place[] {
  const { tasks, terms, papers, messages } = page;
  const late = tasks.open.some((task) => task.late);
  const missing = papers.filter(({ state, optional }) => (state === "needed" && !optional) || state === "bring");
  return [
    place("werk", "queue:dossier.work", work(page)),
    ...only(
      page.duplicates.length > 0,
      place("dubbel", "queue:dossier.duplicates.title", counted("found", "soon", page.duplicates)),
    ),
    ...only(
      !page.joinedInto,
      place("taken", "queue:tasks.title", counted("open", late ? "urgent" : "soon", tasks.open)),
    ),
    ...(terms ? [place("termijn", "queue:terms.title", term(terms))] : []),
    ...only(papers.length > 0, place("bewijsstukken", "queue:papers.title", counted("missing", "plain", missing))),
    place("berichten", "queue:messages.title", messages.unread > 0 ? says("unread", "soon", messages.unread) : null),
  ];
}

function work({ actions }: Page): Waits | null {
  if (!actions.isOpen) return null;
  if (!actions.assigned) return says("nobody", "soon");
  return actions.waiting ? says("contact", "soon") : null;
}

function term({ proposal, can, late, left }: NonNullable<Page["terms"]>): Waits | null {
  if (proposal?.open) return says("agree", "soon");
  if (can.makeKnown) return says("makeKnown", "soon");
  return left ? { text: { text: left, dir: "auto" }, tone: late ? "urgent" : "plain" } : null;
}

function ofResident({ contact, helper, parties, booked, signing }: Page): readonly Place[] {
  const unsafe = { yes: null, no: says("doNotCall", "urgent"), unknown: says("askFirst", "soon") } as const;
  const unsigned = [signing?.applicant, signing?.partner].some((signer) => signer?.lines.length === 0);
  const acting = parties?.parties.filter(({ state }) => state === "acts") ?? [];
  return [
    place("contact", "queue:dossier.contact.title", unsafe[contact.safe]),
    ...only(
      helper !== null,
      place("helper", "queue:dossier.helper.title", helper?.toConfirm ? says("confirm", "soon") : null),
    ),
    ...only(parties !== null, place("vertegenwoordiging", "queue:parties.title", counted("count", "plain", acting))),
    place("afspraken", "agenda:joins.title", counted("count", "plain", booked)),
    ...only(signing !== null, place("ondertekening", "queue:signing.title", unsigned ? says("sign", "soon") : null)),
  ];
}

function ofFile({ referrals: { referrals }, notes }: Page): readonly Place[] {
  const warned = referrals.some(({ warning }) => warning !== null);
  const running = referrals.filter(({ answers }) => answers.length > 0);
  return [
    place("notities", "queue:dossier.notes.title", counted("count", "plain", notes)),
    place(
      "doorverwijzing",
      "queue:referral.title",
      warned ? says("warning", "urgent") : counted("running", "plain", running),
    ),
    place("gegevens", "queue:places.facts"),
    place("verloop", "queue:dossier.timeline.title"),
  ];
}

function toAssess({ check, routes, triage, derived }: Page): readonly Place[] {
  const cannotWait = derived.filter(({ signal, verdict }) => signal !== null && verdict === "yes");
  const signals = counted("urgent", "urgent", cannotWait) ?? counted("odd", "soon", triage?.contradictions ?? []);
  return [
    ...only(check !== null, place("uitkomst", "queue:dossier.check.title")),
    ...only(!check && routes.length > 0, place("routes", "queue:dossier.routes.title")),
    ...only(
      triage !== null,
      place("triage", "queue:triage.title", signals),
      place("inschatting", "queue:judged.title"),
      place("plan", "queue:plan.title", counted("open", "plain", triage?.plan.open ?? [])),
      place("profiel", "queue:profiles.title"),
    ),
    place("antwoorden", "queue:dossier.answers"),
    ...only(!check && derived.length > 0, place("afgeleid", "queue:dossier.derived.title")),
  ];
}
