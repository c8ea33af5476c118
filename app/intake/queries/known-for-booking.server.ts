import { unsealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { contactOf, type IntakeContent } from "../core/content.ts";

/** What a melding told already and an appointment need not ask again. */
export interface KnownForBooking {
  readonly kind: string;
  readonly gemeente: string;
  readonly routes: readonly string[];
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** The language of the interpreter that was asked for; null when none is needed, undefined when that was not said. */
  readonly interpreterLanguage: string | null | undefined;
}

/** For the browser that sent it, or has its receipt open; never for who only knows a reference. */
export async function knownForBooking(tenant: string, intakeId: string): Promise<KnownForBooking | null> {
  const row = await db.intake.findUnique({ where: { tenant_id: { tenant, id: intakeId } } });
  if (!row) return null;
  const content = unsealJson<IntakeContent>(`intake:${tenant}:${intakeId}`, row.content);
  const { answers } = content;
  const { phone, email } = contactOf(content);
  const text = (fact: string) => (typeof answers[fact] === "string" ? String(answers[fact]) : null);
  const name = [text("voornaam"), text("achternaam")].filter(Boolean).join(" ") || null;
  const needed = answers.tolkNodig === true ? text("gesprekstaal") : null;
  const interpreterLanguage = typeof answers.tolkNodig === "boolean" ? needed : undefined;
  const { kind, gemeente, routes } = row;
  return { kind, gemeente, routes, name, phone, email, interpreterLanguage };
}
