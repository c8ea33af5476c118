/** Somebody who did not log in: they can do nothing, and be refused. */
export interface AuditVisitor {
  readonly kind: "visitor";
}

/** Somebody who acts in the name of a resident, told by their role: they are not named either. */
export interface AuditRepresentative {
  readonly kind: "representative";
  readonly role: string;
}

/** Who acted. A resident is not named: the subject pseudonym says whose file it was. */
export type AuditActor =
  | { readonly kind: "staff"; readonly id: string }
  | { readonly kind: "resident"; readonly id: string }
  | AuditRepresentative
  | { readonly kind: "system"; readonly id: string };

/** Plain facts about what happened: states, counts, reasons chosen from a list. Never personal data. */
export type AuditData = {
  readonly [name: string]: string | number | boolean | null | readonly (string | number)[] | undefined;
};

/** One line of the log, before it has a place in the chain. */
export interface AuditLine {
  readonly tenant: string;
  readonly segment: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: Uint8Array | null;
  readonly ground: string;
  readonly data: AuditData;
}

/** The resident, or who acts in their name. */
export function actorOf(role: string | undefined): AuditActor {
  return role ? { kind: "representative", role } : { kind: "resident", id: "" };
}

/** How an actor is written down: `staff:<id>`, `system:<name>`, `representative:<role>`, `resident`, `visitor`. */
export function actorText(actor: AuditActor | AuditVisitor): string {
  if (actor.kind === "representative") return `representative:${actor.role}`;
  return actor.kind === "resident" || actor.kind === "visitor" ? actor.kind : `${actor.kind}:${actor.id}`;
}

/** The role of who acted in the name of the resident, when somebody did. */
export function representativeRoleOf(actor: string): string | null {
  return actor.startsWith("representative:") ? actor.slice("representative:".length) : null;
}

/** The id of the colleague, when it was one. */
export function staffIdOf(actor: string): string | null {
  return actor.startsWith("staff:") ? actor.slice("staff:".length) : null;
}

/** One text for one line, however the database ordered its data: this is what is signed. */
export function canonicalLine(line: AuditLine): string {
  const { tenant, segment, at, actor, action, subject, ground, data } = line;
  return canonical([tenant, segment, at.toISOString(), actor, action, subject && hex(subject), ground, data]);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value && typeof value === "object") {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    entries.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}

/** Bytes as lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
