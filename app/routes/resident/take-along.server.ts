import type { AppLoadContext } from "@remix-run/node";
import { key, type LanguageCode } from "#app/i18n/contract.ts";
import { formatDay } from "#app/i18n/format.server.ts";
import { type CheckState, type KeptCheck, showCode, wentOn } from "#app/intake/contract.ts";
import type { PageError, TextRef } from "#app/ui/forms/page-model.ts";
import type { TakeAlongPageModel } from "#app/ui/pages/take-along-page.tsx";
import { qrOf } from "./qr.server.ts";
import { moment } from "./receipt-steps.server.ts";

/** What the last press came to, where the page comes again at once. */
export interface TakeAlongOutcome {
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: readonly PageError[];
  readonly done?: "removed" | "mailed";
  readonly both?: boolean;
}

const done = (name: "removed" | "mailed"): TextRef => ({ key: `intake:takeAlong.done.${name}` });

/** What keeping means: how long, who sees it, and that it can be undone. */
const points: readonly TextRef[] = [1, 2, 3, 4].map((point) => ({
  key: key("intake", "takeAlong", "points", point),
  critical: true,
}));

/** "Neem uw check mee", before and after the button. */
export function takeAlongPage(
  lng: LanguageCode,
  context: AppLoadContext,
  state: CheckState,
  kept: KeptCheck | null,
  outcome: TakeAlongOutcome,
): TakeAlongPageModel {
  return {
    action: `/${lng}/regelingen/meenemen`,
    back: `/${lng}/regelingen/uitkomst`,
    heading: { key: kept ? "intake:takeAlong.kept.title" : "intake:takeAlong.title" },
    lead: { key: kept ? "intake:takeAlong.kept.lead" : "intake:takeAlong.lead" },
    notice: outcome.done && { text: done(outcome.done), tone: "ok" },
    points: kept ? [] : points,
    kept: kept && {
      code: showCode(kept.code),
      address: `${new URL(context.origin).host}/${lng}/verder`,
      until: moment(lng, (language) => formatDay(kept.until, language)),
      qr: qrOf(`${context.origin}/${lng}/verder/${kept.code}`),
      wentOn: wentOn(kept, state),
    },
    typed: outcome.typed ?? {},
    errors: outcome.errors ?? [],
    hidden: [],
  };
}
