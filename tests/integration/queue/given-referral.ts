import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Staff } from "#app/identity/contract.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { referIntake } from "#app/queue/commands/refer-intake.server.ts";
import { savePartner } from "#app/queue/commands/save-partner.server.ts";
import type { PartnerSet } from "#app/queue/contract.ts";
import { usablePartner, wordedReferral, wordsMark } from "#app/queue/queries/referral-offer.server.ts";
import { givenStaff, now, storedIntake } from "./given.ts";

export interface Hook {
  readonly url: string;
  readonly posts: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** What it answers from now on. */
  status: number;
  /** What happens elsewhere before it answers. */
  meanwhile: () => Promise<unknown>;
  close(): Promise<void>;
}

/** The machine of a partner: a real HTTP server that keeps what it is given. */
export async function givenHook(): Promise<Hook> {
  const posts: Hook["posts"] = [];
  const nothing = async (): Promise<unknown> => undefined;
  const hook = { url: "", posts, status: 204, meanwhile: nothing, close: async () => undefined };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", async () => {
      posts.push({ headers: request.headers, body });
      await hook.meanwhile();
      response.writeHead(hook.status, { location: "http://127.0.0.1:1/" }).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const close = () =>
    new Promise<void>((closed) => {
      server.closeAllConnections();
      server.close(() => closed());
    });
  return Object.assign(hook, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/loket`, close });
}

/** A partner as the beheerder enters one. @returns its id */
export async function givenPartner(tenant: string, set: Partial<PartnerSet>): Promise<string> {
  const staff = await givenStaff(tenant, "beheerder");
  const whole = { kind: "taalhuis", name: "Taalhuis Zundert", way: "mailbox", active: true } as const;
  const saved = await savePartner(
    { staff, id: null, version: 0, now },
    {
      ...whole,
      address: "taalhuis@example.org",
      ...set,
    },
  );
  if (!saved.ok) throw new Error(saved.refusal);
  return saved.value;
}

export interface Referring {
  readonly staff: Staff;
  readonly reference: string;
  readonly partnerId: string;
  readonly facts?: readonly string[];
}

/** What the colleague and the resident see before anything leaves. */
export async function lookedAt({ staff, reference, partnerId, facts = ["voornaam", "lezenEnSchrijven"] }: Referring) {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") throw new Error("not open");
  const partner = await usablePartner(staff.tenant, partnerId);
  if (!partner.ok) throw new Error(partner.refusal);
  const ask = { facts, why: "Wil beter leren lezen.", consent: "desk" };
  const worded = wordedReferral(opened.value.intake, partner.value, ask, now);
  if (!worded.ok) throw new Error(worded.refusal);
  return { ...ask, words: worded.value.content.words, seen: wordsMark(worded.value.content.words) };
}

/** Looks, and sends what was shown. */
export async function refer(given: Referring, change: object = {}) {
  const { staff, reference, partnerId } = given;
  const { words: _words, ...shown } = await lookedAt(given);
  const { version } = await storedIntake(staff.tenant, reference);
  return referIntake({ staff, reference, version, partnerId, now, ...shown, ...change });
}
