import { z } from "zod";
import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** How sure DigiD is, from low to high. */
export const levels = ["basis", "midden", "substantieel", "hoog"] as const;
export type Level = (typeof levels)[number];

/** What the identity provider says about a resident. The claim names are part of the agreement with it (see README). */
export interface ResidentClaims {
  readonly bsn: string;
  /** Empty when the provider tells no name: DigiD itself knows none. */
  readonly name: string;
  readonly level: Level;
}

export type ResidentRefusal = "noBsn" | "levelTooLow" | "notOfNow";

/** The words of brokers for the same four levels: DigiD by SAML, and eIDAS. */
const levelOf: Readonly<Record<string, Level>> = {
  "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport": "basis",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract": "midden",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard": "substantieel",
  "urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI": "hoog",
  "http://eidas.europa.eu/LoA/low": "basis",
  "http://eidas.europa.eu/LoA/substantial": "substantieel",
  "http://eidas.europa.eu/LoA/high": "hoog",
};

/** How a level is asked for and answered in `acr`. */
export function acrOf(level: Level): string {
  return Object.keys(levelOf).find((acr) => levelOf[acr] === level) ?? level;
}

/** Two clocks may differ this much, in seconds. */
export const clockSeconds = 60;
/** A login that is older than this, in seconds, is not one of now: somebody else may sit there. */
export const freshSeconds = 600;

const shape = z.object({
  bsn: z.string().transform((text) => text.trim().padStart(9, "0")),
  name: z.string().trim().max(200).default(""),
  acr: z.string().default(""),
  auth_time: z.number(),
});

/** Reads the claims of a login at `now`: a real BSN, sure enough, and of this moment. */
export function readResidentClaims(
  claims: unknown,
  minLevel: Level,
  now: Date,
): Result<ResidentClaims, ResidentRefusal> {
  const parsed = shape.safeParse(claims);
  if (!parsed.success || !isBsn(parsed.data.bsn)) return refuse("noBsn");
  const { bsn, name, acr, auth_time } = parsed.data;
  const level = levelOf[acr] ?? levels.find((known) => known === acr);
  if (!level || levels.indexOf(level) < levels.indexOf(minLevel)) return refuse("levelTooLow");
  const age = now.getTime() / 1000 - auth_time;
  if (age < -clockSeconds || age > freshSeconds + clockSeconds) return refuse("notOfNow");
  return ok({ bsn, name, level });
}

/** Nine digits that pass the elfproef: 9·a + 8·b + … + 2·h − i divides by 11. */
export function isBsn(text: string): boolean {
  if (!/^\d{9}$/.test(text) || !/[1-9]/.test(text)) return false;
  const sum = [...text].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0;
}
