import { recordingFor } from "#app/i18n/recordings.server.ts";
import { checkForm } from "#app/intake/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { InformationBlock, InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import type { Werkplein } from "#app/werkpleinen/contract.ts";
import { blockOf, blocksOf, textRef } from "./blocks.server.ts";

/** Pages that only tell something, by the last part of their address; their words are in `locales/<lng>/pages.json`. */
const informationPages = new Set(["zo-werkt-het", "rechten-en-plichten", "privacy", "toegankelijkheid", "hulp-nu"]);

const veiligThuis = "0800 2000";
const emergency = "112";

export function isInformationPage(name: string): boolean {
  return informationPages.has(name);
}

/** Whom to call now, each number one press away. */
export function urgentNumbers(werkplein: Werkplein): InformationBlock[] {
  return [
    { kind: "phone", text: { key: "pages:hulp-nu.phone.own" }, number: werkplein.phone.number },
    { kind: "phone", text: { key: "pages:hulp-nu.danger.title" }, number: emergency },
    { kind: "phone", text: { key: "pages:hulp-nu.phone.veiligThuis" }, number: veiligThuis },
  ];
}

/** @param from the form that it was opened from: it leads back there. */
export function informationPage(
  lng: string,
  name: string,
  werkplein: Werkplein,
  from: string | undefined,
): InformationPageModel {
  const back = { key: from === checkForm.slug ? "pages:regelingen.back" : "intake:engine.start.back" };
  const toForm: ActionModel[] = from ? [{ text: back, href: `/${lng}/${from}` }] : [];
  const values = { werkplein: werkplein.name };
  const acute = name === "hulp-nu";
  const urgent = acute ? urgentNumbers(werkplein) : [];
  return {
    heading: textRef("pages", [name, "title"], values),
    lead: textRef("pages", [name, "lead"], values),
    back: `/${lng}/${from ?? ""}`,
    quickExit: acute,
    blocks: [...urgent, ...blocksOf("pages", name, values)],
    actions: acute ? [{ text: { key: "pages:hulp-nu.buttons.melden" }, href: `/${lng}/melden` }] : toForm,
    readAloud: true,
    audio: recordingFor(lng, `pages:${name}.title`),
  };
}

/** The landing page: what this is, and four ways in. */
export function landingPage(lng: string, werkplein: Werkplein): InformationPageModel {
  const values = { werkplein: werkplein.name };
  const card = (name: string, path: string, look?: "main" | "urgent") => ({
    title: textRef("pages", ["landing", "buttons", name]),
    text: textRef("pages", ["landing", "cards", name]),
    href: `/${lng}/${path}`,
    look,
  });
  return {
    heading: textRef("pages", ["landing", "title"], values),
    lead: textRef("pages", ["landing", "lead"], values),
    blocks: [
      {
        kind: "cards",
        cards: [
          card("melden", "melden", "main"),
          card("regelingen", checkForm.slug),
          linkCard({ key: "intake:aanvraag.title" }, { key: "intake:aanvraag.card" }, `/${lng}/aanvragen`),
          card("hulpNu", "hulp-nu", "urgent"),
          linkCard({ key: "appointments:flow.title" }, { key: "appointments:flow.landing" }, `/${lng}/afspraak`),
          card("verder", "verder"),
          linkCard({ key: "cases:list.title" }, { key: "cases:list.lead" }, `/${lng}/mijn-zaken`),
          card("ontvangst", "ontvangst"),
        ],
      },
      ...blocksOf("pages", "landing", values),
    ],
    actions: [
      { text: { key: "pages:zo-werkt-het.title" }, look: "link", href: `/${lng}/zo-werkt-het` },
      { text: { key: "pages:rechten-en-plichten.title" }, look: "link", href: `/${lng}/rechten-en-plichten` },
      { text: { key: "appointments:groups.title" }, look: "link", href: `/${lng}/bijeenkomsten` },
      { text: { key: "appointments:walkIn.title" }, look: "link", href: `/${lng}/inloop` },
      { text: { key: "pages:landing.buttons.papier" }, look: "link", href: `/${lng}/melden/papier` },
    ],
    readAloud: true,
    audio: recordingFor(lng, "pages:landing.title"),
  };
}

function linkCard(title: TextRef, text: TextRef, href: string) {
  return { title, text, href };
}

/** Of "Zo werkt het": the melding, what comes after it, and the code to stop and go on with. */
const aboutToStart = [1, 2, 5];

const anew: ActionModel = { text: { key: "intake:engine.start.anew" }, look: "quiet", name: "_anew", value: "1" };

function howItComesBack(code: string): InformationBlock[] {
  return [
    { kind: "notice", text: { key: "intake:engine.start.anewFirst" } },
    { kind: "facts", rows: [{ label: { key: "ui:save.yourCode" }, value: { text: code, dir: "ltr" } }] },
  ];
}

/** A form that this browser has open: where it goes on, and the code that brings it back. */
interface Started {
  readonly goOn: string;
  readonly code: string;
}

/**
 * Before the first question of a form: what comes, that one may stop, and the button. Who has one open goes on with it, and is told
 * how it comes back before starting another one: families and helpers share a phone.
 */
export function startPage(lng: string, slug: string, first: string, started: Started | null): InformationPageModel {
  const begin = { text: { key: "intake:engine.start.begin" }, href: `/${lng}/${slug}/${first}` } as const;
  return {
    heading: textRef("pages", ["zo-werkt-het", "title"]),
    lead: textRef("pages", ["zo-werkt-het", "lead"]),
    back: `/${lng}/`,
    blocks: [
      ...aboutToStart.flatMap((block) => blockOf("pages", "zo-werkt-het", block)),
      { kind: "notice", text: { key: "intake:engine.start.idle" } },
      ...(started ? howItComesBack(started.code) : []),
    ],
    form: started ? { action: `/${lng}/${slug}` } : undefined,
    actions: [
      started ? { text: { key: "intake:engine.start.goOn" }, href: `/${lng}/${slug}/${started.goOn}` } : begin,
      ...(started ? [anew] : []),
      { text: { key: "intake:engine.start.resume" }, look: "quiet", href: `/${lng}/verder` },
      { text: { key: "intake:engine.start.paper" }, look: "link", href: `/${lng}/${slug}/papier` },
    ],
    readAloud: true,
  };
}
