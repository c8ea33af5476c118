/** Months that a message to a resident is kept: as long as somebody may ask whether it was sent. */
export const messageMonthsKept = 12;
