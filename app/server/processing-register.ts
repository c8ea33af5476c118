import { readFileSync } from "node:fs";
import { join } from "node:path";
import { roles } from "#app/identity/contract.ts";
import { forms } from "#app/intake/contract.ts";
import { auditKeyTerm, checkTerms, choosable, houseTerms, type Term } from "#app/retention/contract.ts";
import { type Werkplein, werkpleinen } from "#app/werkpleinen/contract.ts";
import { purposeOf } from "./purposes.ts";
import { factsOfRegister } from "./register-facts.ts";
import { sealedColumns } from "./sealed-columns.ts";

/**
 * `npm run register`: the register of processing (AVG art. 30 lid 1) as Markdown. Drawn from what the product itself reads: the
 * Werkpleinen, the forms, the catalogue of facts, the terms of retention, the sealed columns. What stands nowhere there cannot be stored.
 */
export function processingRegister(): string {
  const parts = [
    "# Register van verwerkingen",
    part("Verwerkingsverantwoordelijke", werkpleinen.map(controller)),
    part("Doelen en grondslagen", purposes()),
    part("Van wie", [`- ${peopleConcerned.join("\n- ")}`]),
    part("Ontvangers", recipients()),
    part("Bewaartermijnen", retention()),
    part("Beveiliging (AVG artikel 32)", [`- ${protection().join("\n- ")}`]),
    "# Gegevens",
    ...factsOfRegister(),
  ];
  return `${parts.join("\n\n")}\n`;
}

const read = (room: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/nl/${room}.json`), "utf8")) as {
    readonly [part: string]: Readonly<Record<string, string>>;
  };
const states = read("queue").states ?? {};
const roleNames = read("staff").roles ?? {};

const peopleConcerned = [
  "inwoners die zich melden of hun regelingen nagaan",
  "hun partner, kinderen en huisgenoten, voor zover de inwoner over hen vertelt",
  "helpers en vertegenwoordigers",
  "medewerkers van het Werkplein (wie wat heeft gedaan en ingezien)",
];

function part(title: string, blocks: readonly string[]): string {
  return [`## ${title}`, ...blocks].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "/")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function controller({ name, addressLines, email, phone, gemeenten, demo }: Werkplein): string {
  const lines = [
    `**${name}**${demo ? " (contactgegevens van de demonstratie)" : ""}`,
    `post: ${addressLines.join(", ")}`,
    `mail: ${email} · telefoon: ${phone.number} · functionaris gegevensbescherming: bereikbaar via deze adressen`,
    `werkt voor: ${gemeenten.map((gemeente) => gemeente.name).join(", ")}`,
  ];
  return lines.join("  \n");
}

function purposes(): string[] {
  const ofForms = forms.map(({ id }) => [id, ...(purposeOf[id] ?? ["", ""])]);
  const others = [
    [
      "check meenemen",
      "Antwoorden onder een code bewaren, zodat de inwoner later of met een medewerker verder kan; zonder naam",
      "AVG artikel 6 lid 1 onder a en artikel 9 lid 2 onder a: toestemming, die op ieder moment kan worden ingetrokken",
    ],
    [
      "maandelijkse controle",
      "Elke maand nagaan of een huishouden dat daarom vroeg, op meer regelingen kan rekenen",
      "AVG artikel 6 lid 1 onder a: toestemming, die op ieder moment kan worden ingetrokken",
    ],
    [
      "register van de consulent",
      "Wie is uitgenodigd of een check bewaarde, wat er is geadviseerd, en na drie maanden wat ervan kwam; bellen voor de nazorg alleen met toestemming",
      "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 7; Wgs, artikel 3); voor de nazorg onder a: toestemming",
    ],
    [
      "afspraken",
      "Een gesprek of bijeenkomst plannen bij het eigen gemeentehuis, ook op uitnodiging, zo nodig met een tolk, met een wachtlijst voor een eerdere tijd en een verzoek om terug te bellen",
      "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 7 en 41; Wgs, artikel 4)",
    ],
    [
      "berichten",
      "De inwoner laten weten dat iets is ontvangen, en codes sturen",
      "als het formulier; Awb artikel 2:1",
    ],
    ["logboek", "Verantwoorden wie gegevens inzag of wijzigde, en waarom", "AVG artikel 5 lid 2 en artikel 32"],
    ["aanmelden", "Medewerkers herkennen en hun rechten bepalen", "AVG artikel 6 lid 1 onder e en artikel 32"],
    ["tellingen", "Zien waar mensen in een formulier stoppen; zonder personen", "geen persoonsgegevens"],
  ];
  return [table(["verwerking", "doel", "grondslag"], [...ofForms, ...others, ...toOthers])];
}

/** What goes on to somebody else, or to a colleague with another task. */
const toOthers = [
  [
    "doorverwijzing",
    "Een inwoner in contact brengen met wie verder kan helpen",
    "AVG artikel 6 lid 1 onder a: toestemming, die op ieder moment kan worden ingetrokken",
  ],
  [
    "overdracht",
    "Een bekendgemaakt besluit doorgeven aan het systeem dat betaalt of de zaken bewaart",
    "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 7)",
  ],
  [
    "fraudepreventie",
    "Nagaan of opgegeven gegevens kloppen; alleen door teamleiders, op grond van feiten",
    "AVG artikel 6 lid 1 onder e: een taak van algemeen belang (Participatiewet, artikel 17 en 53a)",
  ],
];

const referredTo = [
  "partner (Taalhuis, schuldhulp, Wmo, jeugdhulp, VluchtelingenWerk, ander Werkplein)",
  "alleen wat de inwoner wil delen, woord voor woord getoond",
  "AVG artikel 6 lid 1 onder a: toestemming, die altijd weer in te trekken is",
];

function recipients(): string[] {
  const staff = roles
    .filter((role) => role !== "beheerder" && role !== "auditor")
    .map((role) => roleNames[role] ?? role);
  return [
    table(
      ["ontvanger", "wat", "waarom"],
      [
        [
          `medewerkers van het eigen Werkplein (${staff.join(", ")})`,
          "hele dossier",
          "het werk zelf; iedere inzage staat in het logboek",
        ],
        ["Auditor", "het logboek, geen dossier", "toezicht"],
        ["de gemeente waar de inwoner woont", "melding en vervolg", "het Werkplein werkt voor die gemeente"],
        [
          "een andere gemeente of dienst",
          "wat een medewerker bij een doorverwijzing meegeeft",
          "de inwoner hoort daar te zijn, en hoort dit van ons",
        ],
        referredTo,
        [
          "verwerker: mailserver (`SMTP_URL`), sms-dienst (`SMS_URL`)",
          "adres of nummer, kenmerk, code",
          "berichten bezorgen",
        ],
        [
          "verwerker: dienst die DigiD aanbiedt (`LOKET_DIGID_ISSUER`)",
          "BSN, naam, zekerheid van de aanmelding",
          "de inwoner kiest ervoor om met DigiD in te loggen",
        ],
        ["verwerker: aanmelddienst van medewerkers (`LOKET_OIDC_ISSUER`)", "alleen medewerkers", "aanmelden"],
      ],
    ),
    "Het programma zelf geeft niets door buiten de Europese Economische Ruimte; welke verwerkers er zijn, kiest het Werkplein. Er is geen profilering, en geen besluit door een computer.",
  ];
}

const basis: Readonly<Record<Term["basis"], string>> = {
  law: "de wet",
  need: "niet langer nodig",
  default: "standaard, tot de gemeenteraad of archivaris anders kiest",
};

function retention(): string[] {
  const fixed = checkTerms.filter((term) => !choosable.includes(term));
  const rows = [...choosable.filter((term) => term !== auditKeyTerm), ...fixed, ...houseTerms, auditKeyTerm].map(
    (term) => [nameOf(term.kind), keptFor(term.keep), basis[term.basis], term.source],
  );
  const chosen = werkpleinen.flatMap(({ name, keepsMonths = {} }) =>
    Object.entries(keepsMonths).map(([kind, months]) => `- ${name}: ${nameOf(kind)} ${months} maanden`),
  );
  return [
    "Een dossier dat nog loopt, wordt nooit verwijderd. De termijn begint na de laatste gebeurtenis.",
    table(["wat", "hoe lang", "waarom zo lang", "bron"], rows),
    ...(chosen.length > 0 ? [`Anders gekozen:\n\n${chosen.join("\n")}`] : []),
  ];
}

/** A closed intake by the name of its state, as colleagues read it; other kinds by their own name. */
function nameOf(kind: string): string {
  const [of, state = ""] = kind.split(".");
  const name = of === "intake" ? "dossier" : of === "check" ? "bewaarde check" : undefined;
  return name && states[state] ? `${name}: ${states[state]}` : `\`${kind}\``;
}

function keptFor(keep: Term["keep"]): string {
  if ("days" in keep) return keep.days === 0 ? "tot de eigen einddatum" : `${keep.days} dagen`;
  return keep.months % 12 === 0 ? `${keep.months / 12} jaar` : `${keep.months} maanden`;
}

function protection(): string[] {
  return [
    `per rij versleuteld (AES-256-GCM): ${sealedColumns.map(({ table: of, column }) => `\`${of}.${column}\``).join(", ")}`,
    "naam, telefoon, mail en BSN zijn alleen te vinden met een hash met sleutel",
    "het logboek is een keten: een gewijzigde regel valt op (`npm run audit:verify`)",
    "een reservekopie gaat alleen open met een wachtzin; de sleutel ligt er verpakt in",
    "medewerkers zien alleen hun Werkplein, hun gemeenten en geen afgeschermde dossiers van anderen",
  ];
}
