import type { Staff } from "#app/identity/contract.ts";
import { keepFilter, removeFilter } from "#app/queue/commands/keep-filter.server.ts";
import { queueAddress, readQueueView } from "#app/queue/contract.ts";

type Pressed = { readonly to: string } | { readonly refusal: string; readonly name: string };

/** Keeps the list as it stands, or takes a kept one away. Null: another button was pressed. */
export async function pressFilter(staff: Staff, form: FormData, now: Date): Promise<Pressed | null> {
  const field = (name: string) => String(form.get(name) ?? "");
  const view = readQueueView(new URLSearchParams(field("hier").split("?")[1] ?? ""));
  const pressed = field("doe");
  if (pressed.startsWith("weg:")) {
    await removeFilter(staff, pressed.slice("weg:".length));
    return { to: queueAddress(view) };
  }
  if (pressed !== "bewaar") return null;
  const kept = await keepFilter({ staff, name: field("naam"), view, now });
  return kept.ok ? { to: kept.value.href } : { refusal: kept.refusal, name: field("naam") };
}
