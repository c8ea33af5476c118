import {
  type FactDefinition,
  type FieldError,
  offeredOptions,
  type RawFields,
  readAnswer,
} from "#app/facts/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { type Answers, type Condition, factsIn, type World } from "#app/rules/contract.ts";
import type { FormDefinition, PageDefinition } from "./define-form.ts";
import { holds, isExact, isRequired } from "./journey.ts";

/** The questions of one page, as they stand among all the others. */
export interface AskedAtOnce {
  readonly section: string;
  readonly page: PageDefinition;
  readonly facts: readonly FactDefinition[];
}

export interface WholeReading {
  readonly asked: readonly AskedAtOnce[];
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  /** Pages with nothing left to answer. */
  readonly passed: readonly string[];
  /** Questions that came up by what was answered, and did not stand on the page yet. */
  readonly uncovered: readonly string[];
}

export interface WholeOptions {
  readonly today: CalendarDay;
  readonly world: World;
  readonly gemeenten: readonly { readonly id: string }[];
  /** Whether a question stood on the page that was sent. */
  readonly seen: (fact: string) => boolean;
  /** Whether this question may not be left empty now. */
  readonly mustHave: (page: PageDefinition, fact: FactDefinition) => boolean;
}

/**
 * Reads a whole form that stands on one page, from front to back. What hangs on a question that was not answered yet waits for it, so
 * that the page starts short; once everything is answered it asks exactly what the journey of a resident would have asked (`walk`).
 */
export function readWhole(form: FormDefinition, raw: RawFields, options: WholeOptions): WholeReading {
  const reader = new WholeReader(raw, options);
  for (const section of form.sections) for (const page of section.pages) reader.take(section.id, page);
  return reader;
}

class WholeReader implements WholeReading {
  readonly asked: AskedAtOnce[] = [];
  readonly answers: Record<string, Answers[string]> = {};
  readonly errors: FieldError[] = [];
  readonly passed: string[] = [];
  readonly uncovered: string[] = [];
  /** Without an answer yet: what reads them cannot be told. */
  private readonly pending = new Set<string>();
  private readonly raw: RawFields;
  private readonly options: WholeOptions;

  constructor(raw: RawFields, options: WholeOptions) {
    this.raw = raw;
    this.options = options;
  }

  take(section: string, page: PageDefinition): void {
    const due = this.due(page.shownIf);
    if (due === "never") return;
    if (due === "later") {
      for (const { id } of page.facts) this.pending.add(id);
      return;
    }
    const { facts, wrong } = this.readFacts(page);
    if (this.isKept(page, facts)) this.passed.push(page.id);
    else if (facts.length > 0) this.ask({ section, page, facts }, wrong);
  }

  /** Reads what a page asks now. A question that is left open holds up what hangs on it. */
  private readFacts(page: PageDefinition): { readonly facts: readonly FactDefinition[]; readonly wrong: boolean } {
    const facts: FactDefinition[] = [];
    let wrong = false;
    for (const fact of page.facts) {
      const due = this.due(page.factShownIf?.[fact.id]);
      if (due === "later") this.pending.add(fact.id);
      if (due !== "now") continue;
      facts.push(fact);
      const errors = this.read(fact);
      this.errors.push(...errors);
      wrong ||= errors.length > 0;
      if (this.answers[fact.id] === undefined && this.holdsUp(page, fact, errors)) this.pending.add(fact.id);
    }
    return { facts, wrong };
  }

  private holdsUp(page: PageDefinition, fact: FactDefinition, errors: readonly FieldError[]): boolean {
    if (errors.length > 0 || !this.options.seen(fact.id)) return true;
    return !page.skippable && isRequired(page, fact, this.answers, this.options.world);
  }

  /** Puts the page among what is asked, with what may not be left empty on it. */
  private ask(asked: AskedAtOnce, wrong: boolean): void {
    const { page, facts } = asked;
    const { seen, mustHave, world } = this.options;
    this.asked.push(asked);
    this.uncovered.push(...facts.map(({ id }) => id).filter((id) => !seen(id)));
    const empty = facts.filter(({ id }) => this.answers[id] === undefined);
    const passedOver = page.skippable === true && empty.length === facts.length;
    const needed = passedOver ? [] : empty.filter((fact) => isRequired(page, fact, this.answers, world));
    const missing = needed.filter((fact) => seen(fact.id) && mustHave(page, fact));
    this.errors.push(...missing.map((fact) => ({ code: "required", field: fact.id, fact })));
    if (!wrong && needed.length === 0 && facts.every(({ id }) => seen(id))) this.passed.push(page.id);
  }

  /** Reads one question. Nothing filled in is no mistake here: whether it may be is said by its page. */
  private read(fact: FactDefinition): readonly FieldError[] {
    const { today, gemeenten } = this.options;
    const offered = fact.optionsFrom ? offeredOptions(fact, gemeenten) : undefined;
    const reading = readAnswer(fact, this.raw, { today, offered });
    if (!reading.ok) return reading.errors.filter(({ code, fact: about }) => code !== "required" || about !== fact);
    if (reading.known !== undefined) this.answers[fact.id] = reading.known;
    return [];
  }

  /** Told before and still so: nothing of it is asked again (Participatiewet art. 43a). */
  private isKept({ keptBy }: PageDefinition, facts: readonly FactDefinition[]): boolean {
    if (keptBy === undefined || this.answers[keptBy] !== true) return false;
    return facts.every((fact) => {
      const answer = this.answers[fact.id];
      return answer === undefined ? fact.optional === true : isExact(answer);
    });
  }

  private due(condition: Condition | undefined): "now" | "later" | "never" {
    if (!condition) return "now";
    const verdict = holds(condition, this.answers, this.options.world);
    if (verdict !== "open") return verdict === "yes" ? "now" : "never";
    return factsIn(condition).some((fact) => this.pending.has(fact)) ? "later" : "now";
  }
}
