import { type BookModel, interpreterChoice, serviceFor } from "#app/appointments/contract.ts";
import type { Staff } from "#app/identity/contract.ts";
import { normaliseReference } from "#app/intake/contract.ts";
import { knownForBooking } from "#app/intake/queries/known-for-booking.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { openHousehold } from "#app/queue/commands/open-household.server.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { householdReach } from "#app/queue/queries/household.server.ts";
import { werkpleinById } from "#app/werkpleinen/contract.ts";

/** What a file says about an appointment, so that it need not be asked. */
export interface DeskFile {
  readonly about: BookModel["about"];
  readonly file: BookModel["file"];
  readonly ids: { readonly intakeId?: string; readonly householdId?: string };
  readonly known: Partial<BookModel["choice"]>;
  readonly contact: BookModel["contact"];
}

const nobody = { name: "", phone: "", email: "", companion: "" };
const none: DeskFile = { about: null, file: null, ids: {}, known: {}, contact: nobody };

/** The file that stands in the address. Opening it is written down before anything of it is shown. @throws 404 for what is not theirs. */
export async function deskFile(staff: Staff, search: URLSearchParams, now: Date): Promise<DeskFile> {
  const [melding, household] = [search.get("melding"), search.get("huishouden")];
  if (melding) return ofIntake(staff, normaliseReference(melding), now);
  return household ? ofHousehold(staff, normaliseReference(household), now) : none;
}

async function ofIntake(staff: Staff, reference: string, now: Date): Promise<DeskFile> {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind === "door") return notFound();
  const { id, language } = opened.value.intake;
  const told = (await knownForBooking(staff.tenant, id)) ?? notFound();
  const fits = serviceFor(told, werkpleinById(staff.tenant).locations);
  return {
    about: { name: "melding", reference },
    file: { reference, href: `/werkvoorraad/${reference}` },
    ids: { intakeId: id },
    known: {
      language,
      interpreter: interpreterChoice(fits?.interpreter, told.interpreterLanguage),
      ...(fits && { service: fits.service }),
      ...(fits?.location && { location: fits.location }),
    },
    contact: { ...nobody, name: told.name ?? "", phone: told.phone ?? "", email: told.email ?? "" },
  };
}

async function ofHousehold(staff: Staff, reference: string, now: Date): Promise<DeskFile> {
  const opened = await openHousehold({ staff, reference, now, page: "viewed" });
  if (!opened.ok || opened.value.kind === "door") return notFound();
  const { household: row } = opened.value;
  const { name, phone } = householdReach(row);
  const location = werkpleinById(staff.tenant).locations.find(({ gemeente }) => gemeente === row.gemeente)?.id;
  return {
    about: { name: "huishouden", reference },
    file: { reference, href: `/register/${reference}` },
    ids: { householdId: row.id },
    known: location ? { location } : {},
    contact: { ...nobody, name, phone },
  };
}
