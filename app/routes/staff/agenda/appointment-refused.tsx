import { key } from "#app/i18n/contract.ts";
import type { RefusedPress } from "./appointment-press.server.ts";
import { RefusedNotice } from "./refused-notice.tsx";

/** Why a press of the page of an appointment or a meeting did not go. */
export function Refused({ refused }: { readonly refused: RefusedPress | undefined }) {
  return <RefusedNotice words={refused && key("agenda", "staff", "refused", refused.refusal)} />;
}
