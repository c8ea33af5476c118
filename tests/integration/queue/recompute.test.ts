import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { sealJson } from "#app/platform/crypto.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { SavedCheck } from "#app/regelingen/contract.ts";
import { ruleSetText } from "#app/regelingen/contract.ts";
import { canonical, hashOf } from "#app/rules/contract.ts";
import { fatimaAnswers, givenCheck } from "./given-check.ts";

const tenant = "recompute";
const scheme = "individuele-inkomenstoeslag";

/** As somebody types `npm run recompute -- …`. */
function recompute(named: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ["app/server/recompute.ts", named], { env: { ...process.env, VITEST: "" } });
  let said = "";
  child.stdout.on("data", (part) => (said += part));
  child.stderr.on("data", (part) => (said += part));
  return new Promise((done) => child.on("close", (code) => done({ code, said })));
}

async function rewrite(id: string, check: SavedCheck): Promise<void> {
  const where = { tenant_id: { tenant, id } };
  await db.intake.update({ where, data: { content: sealJson(`intake:${tenant}:${id}`, { check }) } });
}

const withVerdict = (check: SavedCheck, verdict: "yes" | "no"): SavedCheck => {
  const change = ({ amountCents: _, per: __, ...rest }: SavedCheck["results"][number]) => ({ ...rest, verdict });
  return { ...check, results: check.results.map((one) => (one.scheme === scheme ? change(one) : one)) };
};

test("a check saved under older rules still says what it said; one that was tampered with shows where it differs", async () => {
  // given Fatima, 40 months on a low income, whose check was saved when the law of her day asked for 60
  const answers = { ...fatimaAnswers, maandenLaagInkomen: 40 };
  const { id, reference, check } = await givenCheck({ tenant, answers });
  expect(check.results.find((one) => one.scheme === scheme)?.verdict).toBe("yes");
  const rules = JSON.parse(
    ruleSetText().replaceAll(`{"key":"lokaal.${scheme}.referteMaanden","op":"figure"}`, `{"op":"num","value":60}`),
  );
  const hash = hashOf(rules);
  await db.ruleSet.create({ data: { tenant, hash, rules: canonical(rules) } });
  await rewrite(id, withVerdict({ ...check, receipt: { ...check.receipt, rules: hash } }, "no"));

  // when it is computed again by the program of today, named by its reference
  const same = await recompute(reference.toLowerCase());

  // then it still says no, and every scheme is as it was
  expect(same.said).toMatch(new RegExp(`same +${scheme} +no +no\n`));
  expect(same).toMatchObject({ code: 0, said: expect.stringContaining("schemes, all the same") });

  // when somebody changed a stored verdict, and it is named by its id
  await rewrite(id, withVerdict(check, "no"));
  const changed = await recompute(id);

  // then the difference is shown, and both looks stand in the audit log
  expect(changed.said).toMatch(new RegExp(`DIFFERS +${scheme} +no +yes `));
  expect(changed).toMatchObject({ code: 1, said: expect.stringContaining(`1 of ${check.results.length} differ`) });
  const lines = await db.auditEntry.findMany({
    where: { tenant, action: "check.recomputed" },
    orderBy: { seq: "asc" },
  });
  expect(lines.map(({ data }) => data)).toMatchObject([{ different: 0 }, { different: 1 }]);
  expect((await recompute("VC-0000-00")).code).toBe(2);
}, 60_000);
