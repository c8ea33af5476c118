import { sealedCookie } from "#app/platform/http.server.ts";

/** What the page after taking a place says when it is drawn again; nothing of the person. */
export interface SeatTaken {
  readonly reference: string;
  readonly service: string;
  readonly location: string;
  readonly meetingPoint: string;
  /** ISO instants. */
  readonly start: string;
  readonly end: string;
}

export const seatVisit = sealedCookie<SeatTaken>("loket_plaats", { maxAge: 1800 });
