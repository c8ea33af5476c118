import type { Order } from "../core/queue-view.ts";
import { decideBy } from "./due.server.ts";
import { taskDay } from "./task-parts.server.ts";

const rank = "(case i.urgency when 'crisis' then 0 when 'soon' then 1 else 2 end)";
const waiting = "coalesce(i.waiting_since, 'infinity'::timestamptz)";

/** Columns, casts and direction of each order. The last column is always the id, so that every row has one place. */
export const orderColumns: {
  readonly [O in Order]: { readonly by: readonly (readonly [column: string, cast: string])[]; readonly down?: true };
} = {
  dringend: {
    by: [
      [rank, "int"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
  oudste: {
    by: [
      ["i.melddatum", "date"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
  nieuwste: {
    by: [
      ["i.melddatum", "date"],
      ["i.received_at", "timestamptz"],
      ["i.id", "uuid"],
    ],
    down: true,
  },
  termijn: {
    by: [
      [decideBy, "date"],
      ["i.id", "uuid"],
    ],
  },
  voorschot: {
    by: [
      ["i.advance_by", "date"],
      ["i.id", "uuid"],
    ],
  },
  taak: {
    by: [
      [taskDay, "date"],
      ["i.id", "uuid"],
    ],
  },
  wacht: {
    by: [
      [waiting, "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
};
