import type { Tx } from "#app/platform/db.server.ts";
import { decidePapersSeen } from "../core/decide-papers-seen.ts";
import { type ChangeAsk, changeIntake } from "./change-intake.server.ts";

interface SeenPapers {
  readonly tenant: string;
  readonly dossierId: string;
  readonly kinds: readonly string[];
  readonly staffId: string;
  readonly now: Date;
}

/** Notes which papers a resident showed at the desk; the room of the papers keeps them (`keep`). Then the term can run again. */
export async function papersSeen(
  ask: ChangeAsk & { readonly kinds: readonly string[] },
  keep: (tx: Tx, seen: SeenPapers) => Promise<void>,
) {
  const { kinds, staff, now } = ask;
  return changeIntake(
    ask,
    "intake.work",
    (intake) => decidePapersSeen(intake, kinds),
    (tx, { tenant, id }) => keep(tx, { tenant, dossierId: id, kinds, staffId: staff.id, now }),
  );
}
