import { offersDigid } from "#app/identity/queries/oidc-provider.server.ts";
import type { Resident } from "#app/identity/queries/resident-login.server.ts";
import { checkPage, type Draft, type FormDefinition, isHelpedDraft } from "#app/intake/contract.ts";
import type { CheckPageModel } from "#app/ui/forms/check-model.ts";

interface Visit {
  readonly lng: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
}

/** Name of the button that signs. */
export const signs = "_sign";

/** Never somebody else's DigiD: not for a form of a helper, and not when the form says another BSN. */
export function maySign({ form, draft }: Visit, { bsn }: Resident): boolean {
  return form.kind === "aanvraag" && !isHelpedDraft(draft) && draft.content.answers.bsn === bsn;
}

/** How an aanvraag is signed: with the DigiD that is logged in, or at the desk. A form that asks for no decision is not signed. */
export function withSigning(model: CheckPageModel, visit: Visit, resident: Resident | null): CheckPageModel {
  const { lng, form, draft } = visit;
  if (form.kind !== "aanvraag" || !offersDigid() || isHelpedDraft(draft)) return model;
  if (!resident) {
    const back = encodeURIComponent(`/${lng}/${form.slug}/${checkPage}`);
    return {
      ...model,
      signing: {
        text: { key: "pages:digid.sign.choose", critical: true },
        login: { text: { key: "pages:digid.sign.login" }, href: `/${lng}/digid?terug=${back}` },
      },
    };
  }
  if (!maySign(visit, resident)) return { ...model, signing: { text: { key: "pages:digid.sign.other" }, wrong: true } };
  const { name } = resident;
  return {
    ...model,
    submit: { key: "pages:digid.sign.submit" },
    hidden: [...model.hidden, { name: signs, value: "1" }],
    signing: { text: name ? { key: "pages:digid.sign.as", values: { name } } : { key: "pages:digid.sign.own" } },
  };
}
