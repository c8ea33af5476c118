import { derivedUuid } from "#app/platform/crypto.server.ts";
import { type BookExtraPlace, bookExtraPlace } from "./book-extra-place.server.ts";

type ExtraAtDesk = Omit<BookExtraPlace, "idempotencyKey"> & {
  /** Of the form as it was drawn. */
  readonly key: string;
};

/** One place too many from a form: sent twice it is one, with another time or for somebody else it is another. */
export function extraAtDesk({ key, ...ask }: ExtraAtDesk): ReturnType<typeof bookExtraPlace> {
  const { staff, service, location, start, content } = ask;
  const same = JSON.stringify([staff.id, key, service, location, start.toISOString(), content]);
  return bookExtraPlace({ ...ask, idempotencyKey: derivedUuid("appointment-desk-extra", same) });
}
