import type { CalendarDay } from "#app/kernel/day.ts";
import type { DecisionKind } from "../decide-term.ts";

/** What is known of a decision that was made known, for the system that pays or keeps the cases. */
export interface HandedDecision {
  readonly id: string;
  readonly werkplein: string;
  readonly gemeente: string;
  readonly reference: string;
  readonly regeling: string | null;
  readonly name: string;
  readonly melddatum: CalendarDay;
  readonly receivedOn: CalendarDay;
  readonly person: {
    readonly bsn: string | null;
    readonly voornaam: string | null;
    readonly achternaam: string | null;
    readonly geboortedatum: string | null;
  };
  readonly correction: number;
  readonly kind: DecisionKind;
  readonly ground: string;
  readonly decidedOn: CalendarDay;
  readonly madeKnownOn: CalendarDay;
  readonly start: CalendarDay | null;
  readonly amount: { readonly cents: number; readonly per: "month" | "once" } | null;
  readonly objectionUntil: CalendarDay | null;
}

const results: Readonly<Record<DecisionKind, string>> = {
  toekenning: "Toegekend",
  afwijzing: "Afgewezen",
  buiten_behandeling: "Buiten behandeling",
};

/** A decision of a file is counted from one; its corrections follow. */
function decisionName({ reference, correction }: HandedDecision, of = correction): string {
  return `${reference}-B${of + 1}`;
}

/** `1401.50`: with a point, as machines read it. */
function euros(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;
}

/**
 * The decision after the ZGW model: a *zaak* with its *rol*, *resultaat*, *besluit* and *zaakeigenschappen*, by the names of those
 * standards. Addresses of catalogues are not ours to make up: the receiver maps `zaaktype` and `besluittype` from our names.
 */
export function zaakOf(decision: HandedDecision) {
  const { werkplein, reference, regeling, name, person, correction, kind, amount } = decision;
  const bsn = person.bsn ? { inpBsn: person.bsn } : {};
  return {
    bericht: { id: decision.id, versie: 1, soort: "besluit" },
    zaak: {
      ...{ identificatie: reference, bronorganisatie: werkplein, verantwoordelijkeOrganisatie: werkplein },
      ...{ omschrijving: name, zaaktype: regeling ?? "onbekend", vertrouwelijkheidaanduiding: "vertrouwelijk" },
      ...{ registratiedatum: decision.receivedOn, startdatum: decision.melddatum, einddatum: decision.madeKnownOn },
      kenmerken: [{ kenmerk: decision.gemeente, bron: "gemeente" }],
    },
    rollen: [
      {
        ...{ betrokkeneType: "natuurlijk_persoon", omschrijvingGeneriek: "initiator" },
        betrokkeneIdentificatie: {
          ...bsn,
          ...{ geslachtsnaam: person.achternaam ?? "", voornamen: person.voornaam ?? "" },
          ...(person.geboortedatum ? { geboortedatum: person.geboortedatum } : {}),
        },
      },
    ],
    resultaat: { resultaattype: kind, toelichting: results[kind] },
    besluiten: [
      {
        ...{ identificatie: decisionName(decision), verantwoordelijkeOrganisatie: werkplein, besluittype: kind },
        ...{ datum: decision.decidedOn, verzenddatum: decision.madeKnownOn, toelichting: decision.ground },
        ...(decision.start ? { ingangsdatum: decision.start } : {}),
        ...(decision.objectionUntil ? { uiterlijkeReactiedatum: decision.objectionUntil } : {}),
        ...(correction > 0 ? { vervangt: decisionName(decision, correction - 1) } : {}),
      },
    ],
    zaakeigenschappen: amount
      ? [
          { naam: "bedrag", waarde: euros(amount.cents) },
          { naam: "bedragPer", waarde: amount.per === "month" ? "maand" : "eenmalig" },
        ]
      : [],
  };
}

/** The same as one line under a heading, for systems that read no JSON. Semicolons, as spreadsheets here expect. */
export function csvOf(decision: HandedDecision): string {
  const { person, amount } = decision;
  const columns: readonly (readonly [string, string | null])[] = [
    ["bericht", decision.id],
    ["zaak", decision.reference],
    ["besluit", decisionName(decision)],
    ["vervangt", decision.correction > 0 ? decisionName(decision, decision.correction - 1) : null],
    ["werkplein", decision.werkplein],
    ["gemeente", decision.gemeente],
    ["regeling", decision.regeling],
    ["bsn", person.bsn],
    ["achternaam", person.achternaam],
    ["voornaam", person.voornaam],
    ["geboortedatum", person.geboortedatum],
    ["melddatum", decision.melddatum],
    ["resultaat", decision.kind],
    ["grond", decision.ground],
    ["besluitdatum", decision.decidedOn],
    ["verzenddatum", decision.madeKnownOn],
    ["ingangsdatum", decision.start],
    ["bedrag", amount && euros(amount.cents)],
    ["per", amount && (amount.per === "month" ? "maand" : "eenmalig")],
    ["bezwaarTot", decision.objectionUntil],
  ];
  const line = (cells: readonly (string | null)[]) => cells.map((cell) => csvCell(cell ?? "")).join(";");
  return `${line(columns.map(([name]) => name))}\r\n${line(columns.map(([, value]) => value))}\r\n`;
}

/** Quoted where it must be; a spreadsheet never takes what a resident typed for a formula. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
