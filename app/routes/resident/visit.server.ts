import type { AppLoadContext } from "@remix-run/node";
import { isLanguage, type LanguageCode, languages } from "#app/i18n/contract.ts";
import { allPages, type FormDefinition, formBySlug, type PageDefinition } from "#app/intake/contract.ts";
import { notFound } from "#app/platform/http.server.ts";
import { type Werkplein, werkpleinById } from "#app/werkpleinen/contract.ts";

/** What stands around a page, also around "not there". */
export function frameOf(
  { lng }: { readonly lng?: string },
  context: AppLoadContext,
): { readonly lng: LanguageCode; readonly werkplein: Werkplein } {
  return { lng: isLanguage(lng) ? lng : "nl", werkplein: werkpleinById(context.tenant) };
}

/** What every loader of a resident's page starts from. @throws 404 for a language we do not speak. */
export function visitOf(
  params: { readonly lng?: string },
  context: AppLoadContext,
): { readonly lng: LanguageCode; readonly werkplein: Werkplein } {
  const { lng } = params;
  if (!lng || !isLanguage(lng)) return notFound();
  return { lng, werkplein: werkpleinById(context.tenant) };
}

/** A form that is kept as a draft and sent; the check is neither, and has pages of its own. @throws 404 when there is no such form. */
export function formOf(slug: string | undefined): FormDefinition {
  const form = formBySlug(slug ?? "");
  return form && form.kind !== "voorzieningencheck" ? form : notFound();
}

/** @throws 404 when the form has no such page. */
export function pageOf(form: FormDefinition, id: string | undefined): PageDefinition {
  return allPages(form).find((page) => page.id === id) ?? notFound();
}

/** The first language of the browser that we speak, else Dutch. */
export function preferredLanguage(request: Request): LanguageCode {
  const wanted = (request.headers.get("accept-language") ?? "").split(",").map((part) => {
    const [tag = "", quality = "q=1"] = part.trim().split(";");
    return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality.replace("q=", "")) || 0 };
  });
  wanted.sort((left, right) => right.quality - left.quality);
  const found = wanted.find(({ language }) => languages.some((code) => code === language));
  return found && isLanguage(found.language) ? found.language : "nl";
}
