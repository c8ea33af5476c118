import { key, translator } from "#app/i18n/contract.ts";
import { formatMoment } from "#app/i18n/format.server.ts";
import type { Staff } from "#app/identity/contract.ts";
import { openIntake } from "#app/queue/commands/open-intake.server.ts";
import { closeFraudReport, reportFraud } from "#app/queue/commands/report-fraud.server.ts";
import { type FraudReport, fraudReports } from "#app/queue/queries/fraud-reports.server.ts";

/** What a page says after a form was refused, with what was typed. */
export interface OversightAnswer {
  readonly refusal: string;
  readonly typed: { readonly grond: string; readonly feiten: string };
}

/** What was passed to fraud prevention, in words. Null: not there, or not theirs. Opening it is written down as opening the file. */
export async function oversightModel(staff: Staff, reference: string, now: Date) {
  const opened = await openIntake({ staff, reference, now });
  if (!opened.ok || opened.value.kind !== "file") return null;
  const reports = await fraudReports(staff, opened.value.intake);
  if (!reports) return null;
  return {
    reference,
    reports: reports.map(reportModel),
    mayReport: reports.every(({ closedAt }) => closedAt !== null),
  };
}

function reportModel({ id, ground, facts, reportedBy, reportedAt, closedAt }: FraudReport) {
  const { t } = translator("nl");
  const line = (name: string, value: string) => ({ label: t(key("queue", "oversight", "lines", name)), value });
  const when = formatMoment(reportedAt, "nl");
  return {
    ...{ id, facts, open: closedAt === null },
    lines: [
      line("state", t(closedAt ? "queue:oversight.closed" : "queue:oversight.open")),
      line("ground", t(key("queue", "oversight", "grounds", ground))),
      line("reported", t("queue:oversight.by", { when, who: reportedBy })),
      ...(closedAt ? [line("closed", formatMoment(closedAt, "nl"))] : []),
    ],
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Passes it on, or notes what came of it. Null: not there, or not theirs; a word: what was done. */
export async function answerOversight(
  staff: Staff,
  reference: string,
  form: FormData,
  now: Date,
): Promise<OversightAnswer | "reported" | "confirmed" | "unfounded" | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const typed = { grond: field("grond"), feiten: field("feiten") };
  const button = field("doe");
  const ask = { staff, reference, now };
  if (button === "report") {
    const sent = await reportFraud({ ...ask, ground: typed.grond, facts: typed.feiten });
    if (sent.ok) return "reported";
    return sent.refusal === "notFound" ? null : { refusal: sent.refusal, typed };
  }
  if ((button !== "confirmed" && button !== "unfounded") || !uuid.test(field("melding"))) return null;
  const closed = await closeFraudReport({ ...ask, id: field("melding"), result: button });
  if (closed.ok) return button;
  return closed.refusal === "notFound" ? null : { refusal: closed.refusal, typed };
}
