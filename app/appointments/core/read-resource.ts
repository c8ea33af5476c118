import type { Resource } from "./model.ts";
import type { Read, Typed, WrongTyped } from "./typed.ts";

/** Languages that a colleague can be said to speak, or an interpreter to interpret. */
export const spokenLanguages = [
  ...[
    "nl",
    "en",
    "ar",
    "ti",
    "uk",
    "tr",
    "fa",
    "prs",
    "so",
    "pl",
    "ru",
    "am",
    "ps",
    "ku",
    "fr",
    "es",
    "de",
    "bg",
    "ro",
  ],
] as const;

interface Possible {
  readonly id: string;
  /** As it was; null for a new one. */
  readonly before: Resource | null;
  readonly services: readonly string[];
  readonly locations: readonly string[];
  /** Colleagues who log in, and whose agenda no other colleague has. */
  readonly logins: readonly string[];
}

/** Reads a colleague, room, desk or interpreter as a beheerder typed it. What somebody is does not change: then it is somebody else. */
export function readResource(
  typed: Typed,
  ticked: Readonly<Record<string, readonly string[]>>,
  { id, before, services, locations, logins }: Possible,
): Read<Resource> {
  const wrong: WrongTyped[] = [];
  const kind = before?.kind ?? (["staff", "interpreter", "room", "desk"] as const).find((each) => each === typed.soort);
  if (!kind) wrong.push({ field: "soort", code: "choose" });
  const name = (typed.wie ?? "").trim().slice(0, 100);
  if (!name) wrong.push({ field: "wie", code: "name" });
  const location = locations.find((each) => each === typed.plaats) ?? null;
  if (location === null && (kind === "room" || kind === "desk")) wrong.push({ field: "plaats", code: "choose" });
  const languages = spokenLanguages.filter((code) => ticked.talen?.includes(code));
  if (kind === "interpreter" && languages.length === 0) wrong.push({ field: "talen", code: "chooseLanguage" });
  const login = kind === "staff" ? typed.login || null : null;
  if (login !== null && !logins.includes(login)) wrong.push({ field: "login", code: "choose" });
  if (!kind || wrong.length > 0) return { value: null, wrong };
  const speaks = kind === "staff" || kind === "interpreter";
  const value: Resource = {
    ...{ id, kind, name, location, staffId: login },
    languages: speaks ? languages : [],
    services: kind === "staff" ? services.filter((code) => ticked.diensten?.includes(code)) : [],
    active: typed.actief === "ja",
  };
  return { value, wrong };
}
