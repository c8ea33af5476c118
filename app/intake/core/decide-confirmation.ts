import { ok, type Result, refuse } from "#app/kernel/result.ts";

/** Wrong codes after which a code opens nothing any more. */
export const maxWrongCodes = 5;

/** A code that was once sent to confirm with. */
export interface SentCode {
  readonly id: string;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly usedAt: Date | null;
  /** Whether it is what was typed now. */
  readonly same: boolean;
}

export type Confirmation =
  | { readonly kind: "confirm"; readonly codeId: string }
  /** It was confirmed before: by this code, which was sent twice, or at the desk. */
  | { readonly kind: "already" };

/**
 * What a typed code does to an intake. Only who holds a code that we sent hears that it was confirmed already:
 * the number of an intake alone tells nothing.
 * @param codes newest first.
 */
export function decideConfirmation(
  toConfirm: boolean,
  codes: readonly SentCode[],
  now: Date,
): Result<Confirmation, "wrongCode"> {
  if (!toConfirm) return codes.some(({ same }) => same) ? ok({ kind: "already" }) : refuse("wrongCode");
  const open = openCode(codes, now);
  return open?.same ? ok({ kind: "confirm", codeId: open.id }) : refuse("wrongCode");
}

/** The code that can still be used; only ever the last one that was sent. */
export function openCode(codes: readonly SentCode[], now: Date): SentCode | undefined {
  const [last] = codes;
  return last && !last.usedAt && last.expiresAt > now && last.attempts < maxWrongCodes ? last : undefined;
}
