import { ok, type Result, refuse } from "#app/kernel/result.ts";
import type { World } from "#app/rules/contract.ts";
import type { IntakeContent } from "./content.ts";
import type { FormDefinition } from "./define-form.ts";
import type { DraftContent } from "./draft.ts";
import { saysWho } from "./entry.ts";
import { openPages, pagesOf, signalOf, walk } from "./journey.ts";

export type SubmissionRefusal = "draftGone" | "notReady";

export interface Submission {
  readonly content: IntakeContent;
  readonly gemeente: string;
  readonly urgency: "crisis" | "soon" | "normal";
  readonly routes: readonly string[];
  readonly toConfirm: boolean;
}

/** Whether every page up to and with `storeAfter` was passed: enough for a melding (Participatiewet art. 44 lid 2). */
export function mayStore(form: FormDefinition, draft: DraftContent, world: World): boolean {
  if (!form.storeAfter) return false;
  const pages = pagesOf(form, draft.answers, world);
  const last = pages.findIndex((page) => page.id === form.storeAfter);
  const passed = new Set(draft.passed);
  return last >= 0 && pages.slice(0, last + 1).every((page) => passed.has(page.id));
}

/** Who fills in: `zelf`, or somebody with or for the resident. */
export function isHelped(answers: DraftContent["answers"]): boolean {
  const who = answers.invuller;
  return typeof who === "string" && who !== "zelf";
}

/**
 * What a draft becomes when it is stored or sent. `complete` also asks that no page is left open.
 * @param asItStands a colleague enters what came in, however little was filled in; it only has to say whose it is.
 */
export function decideSubmission(
  form: FormDefinition,
  draft: DraftContent,
  world: World,
  complete: boolean,
  rulesHash: string,
  asItStands = false,
): Result<Submission, SubmissionRefusal> {
  const storable = mayStore(form, draft, world) || (asItStands && !form.storeAfter && saysWho(draft.answers));
  const ready = complete ? openPages(form, draft, world).length === 0 : storable;
  return ready ? ok(submissionOf(form, draft, world, rulesHash)) : refuse("notReady");
}

/** What a draft says as it stands, finished or not. */
export function submissionOf(form: FormDefinition, draft: DraftContent, world: World, rulesHash: string): Submission {
  const { relevant } = walk(form, draft.answers, world);
  const { urgency, routes } = signalOf(form, relevant, world);
  return {
    content: {
      form: form.id,
      formVersion: form.version,
      answers: relevant,
      language: draft.language,
      code: draft.code,
      routes,
      pinned: { day: world.today, rules: rulesHash },
    },
    gemeente: typeof relevant.gemeente === "string" ? relevant.gemeente : "onbekend",
    urgency,
    routes,
    toConfirm: isHelped(relevant),
  };
}

export function isHelpedDraft(draft: { readonly content: DraftContent } | null): boolean {
  return draft !== null && isHelped(draft.content.answers);
}
