/** Whole eurocents. Never a float, never euros. */
export type Eurocent = number & { readonly __unit: "eurocent" };

/**
 * @param cents whole eurocents.
 * @throws RangeError when `cents` is no safe whole number.
 */
export function eurocent(cents: number): Eurocent {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`eurocents must be whole, got ${cents}`);
  return cents as Eurocent;
}

/**
 * Euros as written in a legal text, turned into whole cents.
 * @throws RangeError when `euros` has more than two decimals.
 */
export function euros(amount: number): Eurocent {
  const cents = Math.round(amount * 100);
  if (Math.abs(cents / 100 - amount) > 1e-9) throw new RangeError(`not a whole number of cents: ${amount}`);
  return eurocent(cents);
}
