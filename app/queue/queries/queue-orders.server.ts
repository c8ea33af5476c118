import type { Order, Tab } from "../core/queue-view.ts";
import { decideBy } from "./due.server.ts";
import { workDay } from "./task-parts.server.ts";

const rank = "(case i.urgency when 'crisis' then 0 when 'soon' then 1 else 2 end)";
const waiting = "coalesce(i.waiting_since, 'infinity'::timestamptz)";

/** Columns, casts and direction of an order. The last column is always the id, so that every row has one place. */
interface OrderColumns {
  readonly by: readonly (readonly [column: string, cast: string])[];
  readonly down?: true;
}

/** How a part of the list is put in an order. */
export function columnsOf(order: Order, tab: Tab): OrderColumns {
  if (order !== "taak") return orderColumns[order];
  return {
    by: [
      [workDay(tab), "date"],
      ["i.id", "uuid"],
    ],
  };
}

const orderColumns: { readonly [O in Exclude<Order, "taak">]: OrderColumns } = {
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
  wacht: {
    by: [
      [waiting, "timestamptz"],
      ["i.id", "uuid"],
    ],
  },
};
