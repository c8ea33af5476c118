import type { ActionRow } from "./action-row.ts";
import { actionsDone } from "./actions-done.ts";
import { actionsOfAgenda } from "./actions-of-agenda.ts";
import { actionsOfBeheer } from "./actions-of-beheer.ts";
import { actionsOfDesk } from "./actions-of-desk.ts";
import { actionsOfFiles } from "./actions-of-files.ts";
import { actionsOfResidents } from "./actions-of-residents.ts";

/** Every action of the product, at least once. */
export const actionRows: readonly ActionRow[] = [
  ...actionsOfFiles,
  ...actionsDone,
  ...actionsOfDesk,
  ...actionsOfAgenda,
  ...actionsOfBeheer,
  ...actionsOfResidents,
];
