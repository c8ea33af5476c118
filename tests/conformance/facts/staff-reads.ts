import { catalogue, findKeys, inkomens, partnerInkomens } from "#app/facts/contract.ts";
import { forms, type IntakeContent } from "#app/intake/contract.ts";
import type { AnswerLine } from "#app/queue/contract.ts";
import { answersInDutch } from "#app/queue/queries/answers-in-dutch.server.ts";
import { contactCard, helperCard } from "#app/queue/queries/contact-card.server.ts";
import { ageOf } from "#app/queue/queries/derived.server.ts";
import { say } from "#app/queue/queries/in-dutch.server.ts";
import type { Answers } from "#app/rules/contract.ts";
import { aanvraagAnswers } from "#tests/personas/aanvraag.ts";
import { personas } from "#tests/personas/index.ts";
import { mohammed } from "#tests/personas/mohammed.ts";

const facts = [...catalogue.keys()];
const content = (answers: Answers): IntakeContent => ({
  ...{ form: "melding", formVersion: 1, language: "nl", code: "", routes: [], answers },
  pinned: { day: "2026-11-23", rules: "" },
});

/** Every fact as a line of the dossier, named after itself. */
const lines: AnswerLine[] = facts.map((fact) => ({ fact, label: fact, answer: { kind: "plain", text: fact } }));
const helped = { invuller: "samen" };

const shown = (cards: readonly { readonly lines: readonly { readonly label: string }[] }[]) =>
  cards.flatMap((card) => card.lines.map(({ label }) => label));

const helpers = () => [helperCard({ toConfirm: true }, lines, content(helped)) ?? { lines: [] }];

/** Facts whose answer changes what `read` gives, whatever else was answered. */
function changing(read: (answers: Answers) => unknown, others: Answers = {}): string[] {
  const told = (answers: Answers) => JSON.stringify(read({ ...others, ...answers }));
  const values = [undefined, false, "zelf", "samen", "2000-01-01", "+31612345678", "jan@example.org", "123456782"];
  return facts.filter((fact) => new Set(values.map((value) => told({ [fact]: value }))).size > 1);
}

/** People who own much, and want another day: whoever they are, a colleague reads it. */
function fullAanvragen(): Answers[] {
  const owner = {
    ...mohammed.answers,
    ...aanvraagAnswers.mohammed,
    inkomenSoorten: ["loon"],
    bezittingen: ["auto", "anders", "koopwoning"],
  };
  return [
    {
      ...owner,
      partnerInkomenSoorten: ["loon"],
      redenAanvraag: "werk-gestopt",
      kanWerken: "nee",
      gewensteIngang: "eerder",
    },
    { ...owner, bbzSituatie: "gevestigd", bbzHulp: ["kapitaal"] },
  ];
}
/** One row with every part, for each group that a form asks. */
const oneRowEach: Answers = Object.fromEntries(
  [...catalogue.values()].flatMap(({ id, of }) =>
    of ? [[id, { rows: [Object.fromEntries(of.map((part) => [part.id, { unknown: true }]))], complete: true }]] : [],
  ),
);

/** Who is asked what hangs on something that no persona said. */
const asked: Answers = { looptStage: true, achterstanden: ["huur"], dreiging: ["huis-uit"] };

/** The rows that a colleague finds in the dossier of any of these people; of a group also what stands in its rows. */
function inDossier(): string[] {
  const people: Answers[] = [
    ...personas.map(({ key, answers }) => ({ ...answers, ...aanvraagAnswers[key] })),
    ...fullAanvragen(),
    { ...mohammed.answers, ...oneRowEach, ...asked },
    { ...mohammed.answers, gemeente: "andere", directHulpNodig: true, invuller: "voor-iemand" },
    {
      ...{ ...mohammed.answers, woontMet: ["partner", "anderen"] },
      ...{ inkomenSoorten: Object.keys(inkomens), partnerInkomenSoorten: Object.keys(partnerInkomens) },
      huisgenoten: {
        rows: [{ huisgenootRelatie: "ouder", huisgenootVanaf27: true, huisgenootStudeert: false }],
        complete: true,
      },
    },
  ];
  const byLabel = new Map(facts.map((fact) => [say(`facts:${fact}.staff`), fact]));
  return people.flatMap((answers) =>
    forms.flatMap((form) =>
      answersInDutch(form, content(answers)).flatMap(({ rows }) =>
        rows.flatMap(({ fact, answer }) => {
          const cells = answer?.kind === "rows" ? answer.rows.flat() : [];
          return [fact, ...cells.map(({ label }) => byLabel.get(label) ?? label)];
        }),
      ),
    ),
  );
}

/** What colleagues read: the cards for reaching somebody, what tells who somebody is, and the answers themselves. */
export function staffReads(): [string, ReadonlySet<string>][] {
  const dossier = new Set(inDossier());
  const contact = new Set([
    ...shown([contactCard(content({}), lines), ...helpers()]),
    ...changing((answers) => contactCard(content(answers), lines).safe),
  ]);
  const identity = new Set([
    ...shown(helpers()),
    ...changing((answers) => helperCard({ toConfirm: true }, lines, content(answers))),
    ...changing((answers) => ageOf(content(answers))),
    ...changing((answers) => findKeys(answers)),
  ]);
  return [
    ["staff:contact", contact],
    ["staff:identity", identity],
    ["staff:triage", dossier],
    ["staff:talk", dossier],
    ["staff:urgent", dossier],
    ["staff:decision", dossier],
  ];
}
