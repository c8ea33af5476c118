import { type FormDefinition, formBySlug, forms } from "#app/intake/contract.ts";
import { say } from "#app/queue/queries/in-dutch.server.ts";
import type { TypedNumbers, WrongNumbers } from "./enter-known.server.ts";

export interface EnterChooser {
  readonly forms: readonly { readonly value: string; readonly text: string }[];
  readonly chosen: string;
  readonly numbers: TypedNumbers;
  readonly wrong: readonly { readonly field: string; readonly text: string }[];
}

const isEntered = ({ kind }: FormDefinition) => kind !== "voorzieningencheck";

/** A form that a colleague can enter: what a resident can send, but for checks, which are done in the register. */
export function enterableForm(slug: string): FormDefinition | null {
  const form = formBySlug(slug);
  return form && isEntered(form) ? form : null;
}

export function chooserOf(chosen: string, numbers: TypedNumbers, wrong: WrongNumbers): EnterChooser {
  const fields = { form: "formulier", melding: "melding", earlier: "eerder" } as const;
  return {
    forms: forms.filter(isEntered).map((form) => ({
      value: form.slug,
      text: form.kind === "melding" ? say("queue:kinds.melding") : say(`intake:forms.${form.id}.name`),
    })),
    chosen,
    numbers,
    wrong: (["form", "melding", "earlier"] as const).flatMap((name) =>
      wrong[name] ? [{ field: fields[name], text: say(`queue:entry.numbers.${name}.${wrong[name]}`) }] : [],
    ),
  };
}
