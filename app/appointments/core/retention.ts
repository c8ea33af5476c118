/** An appointment goes so many months after it was: until then it can be seen whether somebody came. */
export const appointmentMonthsKept = 12;

/** Who waited for an earlier time or asked to be called: so many months after that ended. */
export const waitingMonthsKept = 3;
