import type { IntakeContent } from "#app/intake/contract.ts";
import type { AnswerLine, ContactModel, HelperCard, Line } from "../core/dossier-model.ts";
import type { IntakeState } from "../core/intake-row.ts";

const contactFacts = [
  "contactwens",
  "gesprekstaal",
  "telefoonnummer",
  "emailadres",
  "soortAdres",
  "waarBereikbaar",
  "postcode",
  "huisnummer",
  "brievenNaar",
];
const helperFacts = ["helperNaam", "helperRol", "helperTelefoon", "helperToestemming", "brievenNaar"];

/** How to reach the resident, and first of all whether calling is safe. A number that is not safe is no link. */
export function contactCard({ answers }: IntakeContent, lines: readonly AnswerLine[]): ContactModel {
  const safe = safety(answers.veiligOmTeBellen);
  const shown = pick(lines, contactFacts).map((line) => ({ ...line, ...linkOf(line.fact, answers, safe) }));
  return { safe, lines: shown.map(({ label, value, href }) => ({ label, value, ...(href ? { href } : {}) })) };
}

/** Who helped, how, and whether the resident has confirmed it. Null when nobody helped. */
export function helperCard(
  intake: Pick<IntakeState, "toConfirm">,
  lines: readonly AnswerLine[],
  { answers }: IntakeContent,
): HelperCard | null {
  const who = answers.invuller;
  if (typeof who !== "string" || who === "zelf") return null;
  const shown = pick(lines, helperFacts).map(({ label, value }) => ({ label, value }));
  return { how: who === "samen" ? "with" : "for", lines: shown, toConfirm: intake.toConfirm };
}

function safety(known: unknown): ContactModel["safe"] {
  if (known === true || known === "ja") return "yes";
  return known === false || known === "nee" ? "no" : "unknown";
}

function pick(lines: readonly AnswerLine[], facts: readonly string[]): (Line & { fact: string })[] {
  return facts.flatMap((fact) => {
    const line = lines.find((one) => one.fact === fact);
    const answer = line?.answer;
    return line && answer && "text" in answer ? [{ fact, label: line.label, value: answer.text }] : [];
  });
}

function linkOf(fact: string, answers: IntakeContent["answers"], safe: ContactModel["safe"]): { href?: string } {
  const value = answers[fact];
  if (typeof value !== "string") return {};
  if (fact === "emailadres") return { href: `mailto:${value}` };
  return fact === "telefoonnummer" && safe !== "no" ? { href: `tel:${value}` } : {};
}
