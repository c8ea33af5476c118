/** The other side refused for good: no such address, no such number. Trying again helps nobody. */
export class WillNeverArrive extends Error {
  override readonly name = "WillNeverArrive";
}
