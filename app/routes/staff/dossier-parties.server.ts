import { key, languages, translator } from "#app/i18n/contract.ts";
import { formatShortDay } from "#app/i18n/format.server.ts";
import { inMatter, representativeRoles } from "#app/identity/contract.ts";
import { type RepresentativeParty, representativesOf } from "#app/identity/queries/representatives-of.server.ts";
import { dayInAmsterdam } from "#app/kernel/day.ts";
import { languageName } from "#app/queue/queries/in-dutch.server.ts";
import type { PartiesModel, PartyModel } from "./dossier-parties.tsx";

interface OfIntake {
  readonly tenant: string;
  readonly id: string;
  readonly kind: string;
  readonly form: string;
}

const t = (name: string, values?: Readonly<Record<string, string>>) => translator("nl").t(name, values);
const roleText = (role: string) => t(key("queue", "partyRoles", role));

/** Who acts for the resident of a file that was opened with `open-intake`. Null for a saved check: nobody decides on it. */
export async function partiesPanel({ tenant, id, kind, form }: OfIntake, now: Date): Promise<PartiesModel | null> {
  if (kind === "voorzieningencheck") return null;
  const today = dayInAmsterdam(now);
  const parties = await representativesOf(tenant, id, today);
  return {
    parties: parties.map((party) => modelOf(party, form, today)),
    roles: representativeRoles.map((role) => ({ value: role, text: roleText(role) })),
    languages: languages.map((code) => ({ value: code, text: languageName(code) })),
    today,
  };
}

function modelOf(party: RepresentativeParty, form: string, today: string): PartyModel {
  const { id, name, role, acts, ended, hasCode, since, until, receives, residentToo, mayWithdraw } = party;
  const open = !ended;
  return {
    ...{ id, name, open, hasCode },
    title: t("queue:parties.who", { name, role: roleText(role) }),
    state: acts ? "acts" : !ended && since > today ? "later" : "over",
    outside: !inMatter(role, form),
    lines: linesOf(party),
    fresh: {
      ...{ rol: role, naam: name, grond: party.ground, bsn: party.bsn ?? "", email: party.contact.email ?? "" },
      ...{ telefoon: party.contact.phone ?? "", adres: party.contact.address, taal: party.contact.language },
      ...{ sinds: since, tot: until ?? "", ontvangt: receives ? "on" : "", ookInwoner: residentToo ? "on" : "" },
      magIntrekken: mayWithdraw ? "on" : "",
    },
  };
}

function linesOf({ ground, since, until, contact, bsn, ...party }: RepresentativeParty): PartyModel["lines"] {
  const line = (label: string, value: string) => ({ label: t(key("queue", "parties", label)), value });
  const { email, phone, address, language } = contact;
  const days = until
    ? t("queue:parties.fromUntil", { from: formatShortDay(since), until: formatShortDay(until) })
    : t("queue:parties.from", { from: formatShortDay(since) });
  const letters = !party.receives ? "toResident" : party.residentToo ? "toBoth" : "toThem";
  const references = party.alsoIn.join(", ");
  const login = [...(bsn ? ["digid"] : []), ...(party.hasCode ? ["code"] : [])];
  return [
    line("ground", ground),
    line("days", days),
    ...(email ? [line("email", email)] : []),
    ...(phone ? [line("phone", phone)] : []),
    ...(address ? [line("address", address)] : []),
    ...(language === "nl" ? [] : [line("language", languageName(language))]),
    line("letters", t(key("queue", "parties", letters))),
    line("opens", login.map((way) => t(key("queue", "parties", "ways", way))).join(", ") || t("queue:parties.noWay")),
    ...(references ? [line("alsoIn", t("queue:parties.alsoInToo", { references }))] : []),
    ...(party.mayWithdraw || party.role === "curator" ? [line("withdraw", t("queue:parties.mayWithdraw"))] : []),
  ];
}
