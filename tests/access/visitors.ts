import { randomUUID } from "node:crypto";
import { type Role, roles, type Staff } from "#app/identity/contract.ts";
import { residentCookie, residentSessionPlace, subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { keepSession } from "#app/intake/queries/resident-session.server.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { RequestContext } from "#app/platform/http.server.ts";
import { givenIntake, givenStaff, now } from "../integration/queue/given.ts";
import { bewindBsn, bsn, formerBsn, givenParty, type House, partnerBsn, type Secret, tenant } from "./house.ts";
import type { Colleague, Resident, VisitorName } from "./visitor-names.ts";

export interface Visitor {
  readonly name: VisitorName;
  readonly tenant: string;
  /** Of a colleague: under what the log knows them. */
  readonly staffId?: string;
  /** Where they seem to come from: what one asks too often is no other's. */
  readonly address: string;
  /** By form, where a started form is what they have. */
  readonly cookie: (form: "melding" | "levensonderhoud") => string;
  /** Whose names they may read. */
  readonly knows: readonly Secret[];
}

let asked = now;
const minutesAgo = (minutes: number) => new Date(asked.getTime() - minutes * 60_000);
const neighbour = "lansingerland";

type Comes = Omit<Visitor, "address">;

/** Everybody, each with the session that their way of opening leaves in a browser. @param at when they come; by default when the people of the house live. */
export async function givenVisitors(house: House, at = now): Promise<Visitor[]> {
  asked = at;
  const all = [...(await givenResidents(house)), ...(await givenColleagues(house))];
  return all.map((visitor, index) => ({ ...visitor, address: `198.18.7.${index + 1}` }));
}

async function givenResidents({ file, other, drafts, mentor }: House): Promise<Comes[]> {
  const visitor = (name: Resident, cookie: string, knows: readonly Secret[] = []): Comes => ({
    ...{ name, tenant, knows },
    cookie: () => cookie,
  });
  // A login of whoever finds the link meant for a partner, and one of somebody with an aanvraag of their own.
  const [theirs, owner] = ["999990470", "999991395"];
  const mine = await givenIntake({ tenant, answers: { achternaam: "Buurman", gemeente: "zundert" } });
  await givenParty(mine.id, owner, "applicant");
  return [
    visitor("nobody", ""),
    { ...visitor("draft", "", ["draft"]), cookie: (form) => formSession("draft", drafts[form]) },
    visitor("code", formSession("intake", file.id), ["file"]),
    // Knows the number of the file, and types a code of another one; the code opened nothing, so there is no session.
    visitor("number", ""),
    visitor("digid", await givenLogin(bsn), ["file"]),
    visitor("partner", await givenLogin(partnerBsn), ["file"]),
    visitor("bewind", await givenLogin(bewindBsn), ["file"]),
    visitor("mentor", formSession("party", mentor), ["file"]),
    visitor("former", await givenLogin(formerBsn)),
    visitor("stranger", await givenLogin(theirs)),
    visitor("other", `${await givenLogin(owner)}; ${formSession("intake", other.id)}`),
    visitor("over", `${await givenLogin(bsn, 20)}; ${formSession("intake", file.id, 40)}`),
  ];
}

/** A cookie as the form leaves it, last seen so many minutes ago. */
function formSession(kind: "draft" | "intake" | "party", id: string, ago = 0): string {
  const context = { tenant, secure: false, now: minutesAgo(ago) } as RequestContext;
  return keepSession(context, { kind, id }).split(";")[0] ?? "";
}

/** A login as DigiD leaves it. */
async function givenLogin(number: string, ago = 0): Promise<string> {
  const [id, token] = [randomUUID(), randomUUID()];
  const times = { createdAt: minutesAgo(ago), seenAt: minutesAgo(ago), expiresAt: minutesAgo(-200) };
  await db.residentSession.create({
    data: {
      ...{ tenant, id, subjectHash: subjectHashOf(tenant, number), level: "midden", ...times },
      content: sealJson(residentSessionPlace(tenant, id), { name: "N. Naamloos", bsn: number }),
      tokenHash: keyedHash(tenant, "session", token),
    },
  });
  return `${residentCookie}=${token}`;
}

/** What each role may read of the files that are not shielded. */
const known: { readonly [role in Role]: readonly Secret[] } = {
  intake: ["file", "invited", "draft"],
  consulent: ["file", "household", "invited", "draft"],
  klantmanager: ["file", "invited", "draft"],
  teamleider: ["file", "household", "invited", "draft"],
  beheerder: [],
  auditor: [],
};

async function givenColleagues({ named }: House): Promise<Comes[]> {
  const visitor = async (name: Colleague, staff: Staff, knows: readonly Secret[], at: Place = {}): Promise<Comes> => {
    const cookie = await givenStaffSession(staff, at.ago);
    const staffId = at.host ? {} : { staffId: staff.id };
    return { name, tenant: at.host ?? staff.tenant, knows, cookie: () => cookie, ...staffId };
  };
  const foreigner = await givenStaff(neighbour, "teamleider");
  const all = ["shielded", "shieldedHousehold"] as const;
  return [
    ...(await Promise.all(roles.map(async (role) => visitor(role, await givenStaff(tenant, role), known[role])))),
    await visitor("named", named, [...known.consulent, ...all]),
    await visitor("gemeente", await givenStaff(tenant, "teamleider", ["rucphen"]), []),
    await visitor("elsewhere", foreigner, []),
    await visitor("strayed", foreigner, [], { host: tenant }),
    await visitor("expired", await givenStaff(tenant, "teamleider"), [], { ago: 45 }),
  ];
}

interface Place {
  /** The Werkplein whose address they type, when not their own. */
  readonly host?: string;
  /** Minutes since their last page. */
  readonly ago?: number;
}

async function givenStaffSession(staff: Staff, ago = 0): Promise<string> {
  const token = randomUUID();
  const times = { createdAt: minutesAgo(ago), seenAt: minutesAgo(ago), expiresAt: minutesAgo(-500) };
  const tokenHash = keyedHash(staff.tenant, "session", token);
  await db.staffSession.create({ data: { tenant: staff.tenant, tokenHash, staffId: staff.id, ...times } });
  return `loket_staff=${token}`;
}
