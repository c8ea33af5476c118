import { randomUUID } from "node:crypto";
import { residentCookie, residentSessionPlace, subjectHashOf } from "#app/identity/queries/resident-login.server.ts";
import { keyedHash, sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import { now } from "../queue/given.ts";

const tenant = "hart-van-west-brabant";

/** A login as DigiD leaves it, so many minutes later. */
export async function givenLogin(bsn: string, minutes = 0) {
  const at = new Date(now.getTime() + minutes * 60_000);
  const [id, token] = [randomUUID(), randomUUID()];
  const subjectHash = subjectHashOf(tenant, bsn);
  const content = sealJson(residentSessionPlace(tenant, id), { name: "S. Tesfay", bsn });
  const expiresAt = new Date(at.getTime() + 4 * 3_600_000);
  await db.residentSession.create({
    data: {
      ...{ tenant, id, subjectHash, level: "midden", content, createdAt: at, seenAt: at, expiresAt },
      tokenHash: keyedHash(tenant, "session", token),
    },
  });
  return { subjectHash, cookie: `${residentCookie}=${token}` };
}
