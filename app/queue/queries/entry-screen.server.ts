import type { FieldError, TypedFields } from "#app/facts/contract.ts";
import { languages } from "#app/i18n/contract.ts";
import {
  type AskedAtOnce,
  contradictionsIn,
  entryChannels,
  type FormDefinition,
  isRequired,
  notSeen,
  type TypedEntry,
  type WholeReading,
} from "#app/intake/contract.ts";
import type { CalendarDay } from "#app/kernel/day.ts";
import { worldOn } from "#app/regelingen/contract.ts";
import type { SheetField, SheetSection } from "../core/check-sheet.ts";
import { identityProofs } from "../core/decide-work.ts";
import type { EntryModel } from "../core/entry-model.ts";
import { type FieldsInput, sheetField } from "./check-fields.server.ts";
import { languageName, say } from "./in-dutch.server.ts";

export interface EntryScreen {
  readonly form: FormDefinition;
  readonly reading: WholeReading;
  readonly typed: TypedFields;
  /** What of it is reproached. */
  readonly errors: readonly FieldError[];
  readonly gemeenten: readonly { readonly id: string }[];
  readonly day: CalendarDay;
  readonly entry: TypedEntry;
  readonly key: string;
  readonly melding: string;
  readonly earlier: string;
  readonly goesOn: EntryModel["goesOn"];
  readonly notices: readonly string[];
}

/** A whole form on one page, for a colleague: only the questions that these answers ask now. */
export function entryScreen(screen: EntryScreen): EntryModel {
  const { form, reading, typed, entry, key, melding, earlier, goesOn, notices } = screen;
  const shown = reading.asked.flatMap(({ facts }) => facts.map(({ id }) => id));
  return {
    ...{ slug: form.slug, key, entry, melding, earlier, goesOn, notices },
    title: form.kind === "melding" ? say("queue:kinds.melding") : say(`intake:forms.${form.id}.name`),
    choices: entryChoices(),
    askedBack: askedBack(screen),
    sections: sectionsOf(screen, new Set(shown)),
    shown: shown.join(" "),
    carried: carriedOf(typed, new Set(shown)),
    isMelding: form.storeAfter !== undefined,
  };
}

/** What does not fit together leads to the first of its answers. */
function askedBack({ form, reading, day }: EntryScreen): EntryModel["askedBack"] {
  return contradictionsIn(form, reading.answers, worldOn(day)).map(({ id, pages }) => {
    const asked = reading.asked.find(({ page }) => pages.includes(page.id));
    return { id, field: asked?.facts[0]?.id ?? "vragen", text: say(`intake:contradictions.${id}`) };
  });
}

function entryChoices(): EntryModel["choices"] {
  const proofs = identityProofs.map((proof) => ({ value: proof as string, text: say(`queue:proofs.${proof}`) }));
  return {
    channels: entryChannels.map((value) => ({ value, text: say(`queue:entry.channels.${value}`) })),
    proofs: [...proofs, { value: notSeen, text: say("queue:entry.notSeen") }],
    languages: languages.map((value) => ({ value, text: languageName(value) })),
  };
}

function sectionsOf(screen: EntryScreen, counting: ReadonlySet<string>): SheetSection[] {
  const { form, reading, typed, errors, gemeenten } = screen;
  const input = { typed, errors, gemeenten, counting };
  return form.sections
    .map(({ id }) => ({
      id,
      title: say(`intake:sections.${id}`),
      fields: reading.asked.filter(({ section }) => section === id).flatMap((asked) => fieldsOf(asked, input, screen)),
    }))
    .filter(({ fields }) => fields.length > 0);
}

/** What may be left empty says so: a colleague need not guess. */
function fieldsOf({ page, facts }: AskedAtOnce, input: FieldsInput, { reading, day }: EntryScreen): SheetField[] {
  return facts.map((fact) => {
    const field = sheetField(fact, input);
    const needed = !page.skippable && isRequired(page, fact, reading.answers, worldOn(day));
    return needed ? field : { ...field, label: `${field.label} ${say("ui:optional")}` };
  });
}

function carriedOf(typed: TypedFields, shown: ReadonlySet<string>): EntryModel["carried"] {
  return Object.entries(typed)
    .filter(([name]) => !shown.has(name.split(".")[0] ?? ""))
    .flatMap(([name, values]) => (values ?? []).map((value) => ({ name, value })));
}
