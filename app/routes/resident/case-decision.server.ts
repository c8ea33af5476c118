import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import type { CaseAct } from "#app/identity/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { KnownDecision } from "#app/queue/queries/decision.server.ts";
import type { CasePageModel } from "#app/ui/pages/case-page.tsx";
import type { InformationBlock } from "#app/ui/pages/information-model.ts";
import { addressOfCase } from "./case-list.server.ts";
import { moment } from "./receipt-steps.server.ts";

interface Reader {
  readonly lng: LanguageCode;
  readonly found: { readonly reference: string };
  /** What they may do here: a partner who signed along does not object. */
  readonly may: (act: CaseAct) => boolean;
}

/** The letter as a colleague wrote it: in Dutch, since that is the decision. Below it the decisions that it took the place of. */
export function decisionPage({ lng, found, may }: Reader, known: readonly KnownDecision[]): CasePageModel {
  const [stands, ...earlier] = known;
  if (!stands) return notFound();
  const { reference } = found;
  const to = (what: string) => addressOfCase(lng, reference, what);
  return {
    heading: { key: "cases:decision.heading" },
    lead: { key: key("cases", "decision", stands.kind), critical: true },
    back: addressOfCase(lng, reference),
    blocks: [
      ...correctedBlocks(lng, earlier[0]),
      ...(lng === "nl" ? [] : [{ kind: "paragraph" as const, text: { key: "cases:decision.inDutch" } }]),
      ...letterBlocks(lng, stands),
      ...earlier.flatMap((one) => earlierBlocks(lng, reference, one)),
    ],
    actions: [
      ...(stands.document
        ? [{ text: { key: "cases:decision.download" }, look: "main", href: to("besluit.pdf") } as const]
        : []),
      ...(may("objection")
        ? [{ text: { key: "cases:todo.objection" }, look: "quiet", href: to("bezwaar") } as const]
        : []),
    ],
    print: true,
  };
}

const dayIn = (lng: LanguageCode, day: CalendarDay) => moment(lng, (language) => formatDay(day, language));

function letterBlocks(lng: LanguageCode, { letter, madeKnownOn }: KnownDecision): InformationBlock[] {
  if (!letter) return [];
  const said = {
    who: { key: "cases:decision.letter" },
    when: dayIn(lng, madeKnownOn),
    text: letter,
    lang: "nl",
  } as const;
  return [{ kind: "said", said: [said] }];
}

/** Which decision does not count any more. */
function correctedBlocks(lng: LanguageCode, before: KnownDecision | undefined): InformationBlock[] {
  if (!before) return [];
  const moments = { day: dayIn(lng, before.decidedOn) };
  return [{ kind: "paragraph", text: { key: "cases:decision.corrected", moments, critical: true } }];
}

function earlierBlocks(lng: LanguageCode, reference: string, one: KnownDecision): InformationBlock[] {
  const moments = { day: dayIn(lng, one.decidedOn) };
  const href = `${addressOfCase(lng, reference, "besluit.pdf")}?nummer=${one.correction}`;
  const file = { text: { key: "cases:decision.download" }, look: "link", href } as const;
  return [
    { kind: "heading", text: { key: "cases:decision.earlierHeading" } },
    { kind: "paragraph", text: { key: "cases:decision.earlier", moments, critical: true } },
    ...letterBlocks(lng, one),
    ...(one.document ? [{ kind: "actions" as const, actions: [file] }] : []),
  ];
}
