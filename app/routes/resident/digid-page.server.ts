import { key } from "#app/i18n/contract.ts";
import type { Resident } from "#app/identity/queries/resident-login.server.ts";
import type { InformationPageModel } from "#app/ui/pages/information-model.ts";
import type { ActionModel } from "#app/ui/parts/action-row.tsx";
import { blocksOf } from "./blocks.server.ts";
import { reasons } from "./digid-cookie.server.ts";

interface Given {
  /** Where to go on; null: where this login left. */
  readonly back: string | null;
  readonly resident: Resident | null;
  /** Why the last try gave no login. */
  readonly reason: string | null;
  readonly loggedOut: boolean;
  /** Where the login at the provider ends; null once it did. */
  readonly away: string | null;
  readonly noProvider: boolean;
}

const text = (name: string, values?: Record<string, string>) => ({ key: key("pages", "digid", name), values });

/** "Inloggen met DigiD", or when that is done: whose login this is. */
export function digidPage(lng: string, given: Given): InformationPageModel {
  const { back, resident, loggedOut } = given;
  if (resident) return loggedInPage(lng, resident, back);
  const why = Object.entries(reasons).find(([word]) => word === given.reason)?.[1];
  const problem = given.noProvider ? "unavailable" : why;
  const start = `/${lng}/digid?start${back ? `&terug=${encodeURIComponent(back)}` : ""}`;
  const actions: ActionModel[] = [
    ...(given.away ? [{ text: text("logOutThere"), href: given.away }] : []),
    { text: text("button"), look: given.away ? "quiet" : "main", href: start },
    { text: text("without"), look: "quiet", href: back ?? `/${lng}/verder` },
  ];
  return {
    heading: text("title"),
    back: back ?? `/${lng}/`,
    notice: problem
      ? { text: { key: key("pages", "digid", "refused", problem) }, tone: "warn" }
      : loggedOut
        ? { text: text(given.away ? "loggedOutHere" : "loggedOut"), tone: "ok" }
        : undefined,
    lead: text("lead"),
    blocks: blocksOf("pages", "digid"),
    actions,
    readAloud: true,
  };
}

function loggedInPage(lng: string, { name }: Resident, back: string | null): InformationPageModel {
  return {
    heading: text("loggedInTitle"),
    back: back ?? `/${lng}/`,
    lead: name ? text("loggedInAs", { name }) : text("loggedIn"),
    blocks: [{ kind: "paragraph", text: text("idle") }],
    form: { action: `/${lng}/digid` },
    actions: [
      ...(back ? [{ text: text("goOn"), href: back }] : []),
      { text: text("logOut"), look: back ? "quiet" : "main", name: "_uit", value: "1" },
    ],
  };
}
