import { invitationToken } from "#app/appointments/commands/invite.server.ts";
import { openInvitations } from "#app/appointments/commands/open-invitations.server.ts";
import type { InvitationRow } from "#app/appointments/queries/invitation-rows.server.ts";
import { direction, htmlLang, isLanguage, key, type LanguageCode, translator } from "#app/i18n/contract.ts";
import { compareText, formatDay } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { publicAddress } from "#app/platform/settings.server.ts";
import type { QrModel } from "#app/ui/parts/qr-code.tsx";
import { placeLine, type Werkplein, werkpleinById } from "#app/werkpleinen/contract.ts";
import { addressOfInvitation } from "../../resident/invitation-pages.server.ts";
import { qrOf } from "../../resident/qr.server.ts";
import { type InvitedLine, linesOf } from "./invite.server.ts";

/** What a letter says, in one language. */
export interface LetterText {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly heading: string;
  readonly lead: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly scan: string;
  readonly type: string;
  readonly call: string;
}

export interface LetterModel extends InvitedLine {
  /** In the language of the resident; then in Dutch, unless that is the same. */
  readonly texts: readonly LetterText[];
  readonly address: string;
  readonly qr: QrModel;
  readonly phone: string;
}

export interface LettersModel {
  readonly count: number;
  readonly ways: Readonly<Record<InvitedLine["by"], number>>;
  /** Only of who can still use it. */
  readonly letters: readonly LetterModel[];
}

/** The letters of a list. Looking is written down. Null when there is no such list, or it is not theirs. */
export async function lettersOf(staff: Staff, listId: string, now: Date): Promise<LettersModel | null> {
  const rows = await openInvitations(staff, { listId, now });
  if (rows.length === 0) return null;
  const werkplein = werkpleinById(staff.tenant);
  const inOrder = [...rows].sort((a, b) => compareText(a.name, b.name));
  const lines = await linesOf(staff.tenant, inOrder, now);
  const letters = inOrder.flatMap((row, n) => (lines[n] ? [letterOf(werkplein, row, lines[n])] : []));
  const by = (way: InvitedLine["by"]) => letters.filter((letter) => letter.by === way).length;
  return {
    count: letters.length,
    ways: { email: by("email"), sms: by("sms"), letter: by("letter") },
    letters: letters.filter(({ state }) => state === "open"),
  };
}

function letterOf(werkplein: Werkplein, row: InvitationRow, line: InvitedLine): LetterModel {
  const own: LanguageCode = isLanguage(row.language) ? row.language : "nl";
  const token = invitationToken(werkplein.id, row.id);
  const address = `${publicAddress(werkplein)}${addressOfInvitation(own, token)}`;
  const languages = own === "nl" ? [own] : ([own, "nl"] as const);
  const texts = languages.map((lng) => textIn(lng, werkplein, row));
  return { ...line, texts, address, qr: qrOf(address), phone: werkplein.phone.number };
}

function textIn(lng: LanguageCode, werkplein: Werkplein, row: InvitationRow): LetterText {
  const { t } = translator(lng);
  const say = (...parts: readonly string[]) => t(key("appointments", "invitation", ...parts));
  const { location, interpreterLanguage, validUntil } = row;
  const line = (name: string, value: string) => ({ label: say(name), value });
  return {
    ...{ lang: htmlLang(lng), dir: direction(lng), heading: say("heading") },
    lead: t("appointments:invitation.lead", { werkplein: werkplein.name }),
    rows: [
      line("about", t(key("appointments", "services", row.service, "title"))),
      line("where", location ? placeLine(werkplein, location) : say("ownChoice")),
      ...(interpreterLanguage
        ? [line("interpreter", t(key("facts", "gesprekstaal", "options", interpreterLanguage)))]
        : []),
      line("until", formatDay(new Date(validUntil.getTime() - 1), lng)),
    ],
    ...{ scan: say("letter", "scan"), type: say("letter", "type"), call: say("call") },
  };
}
