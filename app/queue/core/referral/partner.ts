import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** What an organisation is to us. It decides which answers may be shared with it at all (`offered.ts`). */
export const partnerKinds = ["taalhuis", "schuldhulp", "wmo", "jeugd", "vluchtelingenwerk", "werkplein"] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** The system that pays or keeps the cases: it gets the files of decisions, and nobody is referred to it. */
export const caseSystem = "zaaksysteem";
/** Whether files of decisions go there now. */
export function takesFiles({ kind, active }: { readonly kind: string; readonly active: boolean }): boolean {
  return kind === caseSystem && active;
}

export const reachedKinds = [...partnerKinds, caseSystem] as const;
export type ReachedKind = (typeof reachedKinds)[number];

/** Where it goes: a mailbox, an address that takes signed messages, or for files a folder. */
export const partnerWays = ["mailbox", "webhook", "folder"] as const;
export type PartnerWay = (typeof partnerWays)[number];

export interface PartnerSet {
  readonly kind: ReachedKind;
  readonly name: string;
  readonly way: PartnerWay;
  readonly address: string;
  readonly active: boolean;
}

/** What is wrong with a field, by its name in the form. */
export interface WrongPartner {
  readonly field: "soort" | "naam" | "weg" | "adres";
  readonly code: "kindMissing" | "nameMissing" | "wayMissing" | "mailWrong" | "hookWrong" | "folderWrong" | "wayOfKind";
}

/**
 * A partner as the beheerder typed it. A webhook takes https, without a name, password or fragment in its address; http only by the number
 * of a machine, and that is sent to only where the settings name its network (`platform/outgoing-post`).
 */
export function readPartner(typed: Readonly<Record<string, string | undefined>>): {
  readonly value: PartnerSet | null;
  readonly wrong: readonly WrongPartner[];
} {
  const kind = reachedKinds.find((one) => one === typed.soort);
  const way = partnerWays.find((one) => one === typed.weg);
  const name = (typed.naam ?? "").trim().slice(0, 120);
  const address = (typed.adres ?? "").trim().slice(0, 500);
  const wrong: WrongPartner[] = [
    ...(kind ? [] : [{ field: "soort", code: "kindMissing" } as const]),
    ...(name ? [] : [{ field: "naam", code: "nameMissing" } as const]),
    ...(way ? [] : [{ field: "weg", code: "wayMissing" } as const]),
    ...(way && kind && !fits(kind, way) ? [{ field: "weg", code: "wayOfKind" } as const] : []),
    ...(way === "folder" && !/^[a-z0-9-]{1,60}$/.test(address)
      ? [{ field: "adres", code: "folderWrong" } as const]
      : []),
    ...(way === "mailbox" && !isMailbox(address) ? [{ field: "adres", code: "mailWrong" } as const] : []),
    ...(way === "webhook" && !isHook(address) ? [{ field: "adres", code: "hookWrong" } as const] : []),
  ];
  if (wrong.length > 0 || !kind || !way) return { value: null, wrong };
  return { value: { kind, name, way, address, active: typed.actief === "ja" }, wrong };
}

/** Files are never mailed, and people are never put in a folder. */
function fits(kind: ReachedKind, way: PartnerWay): boolean {
  return kind === caseSystem ? way !== "mailbox" : way !== "folder";
}

function isMailbox(address: string): boolean {
  return /^[^\s@<>,;"]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address);
}

function isHook(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  const isInside = protocol === "http:" && /^\d+\.\d+\.\d+\.\d+$/.test(hostname);
  return (protocol === "https:" || isInside) && username === "" && password === "" && hash === "";
}

export type PartnerRefusal = "partnerMissing" | "partnerWithoutKey";

/** Whether anything can be sent there: it is in use, and what goes to a webhook is signed. */
export function usable(
  partner: Pick<PartnerSet, "active"> & { readonly way: string; readonly hasKey: boolean },
): Result<null, PartnerRefusal> {
  if (!partner.active) return refuse("partnerMissing");
  // What is mailed goes to a mailbox that the beheerder named; all else is believed by its signature.
  return partner.way !== "mailbox" && !partner.hasKey ? refuse("partnerWithoutKey") : ok(null);
}
