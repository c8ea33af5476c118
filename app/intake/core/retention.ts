/** A started form goes so long after its last change. */
export const draftDaysKept = 30;

/** A closed intake goes so many months after the last thing that happened to it, by the state in which it ended. An open one never does. */
export const monthsKeptByState = {
  followed_by_aanvraag: 120,
  decided_toekenning: 120,
  decided_afwijzing: 60,
  niet_tot_aanvraag: 60,
  helped_otherwise: 60,
  decided_buiten_behandeling: 12,
  withdrawn: 12,
  referred: 12,
  closed: 12,
} as const;

/** A saved check is kept with consent, and shorter: so many months after the last thing that happened to it. Withdrawn, it goes at once. */
export const checkMonthsKept = 12;

export type ClosedState = keyof typeof monthsKeptByState;
