import { addressKey, returnTurn, takeTurn } from "#app/platform/rate-limit.server.ts";

/** Whether this address may try a code or a reference once more. Thirty wrong ones in a quarter of an hour. */
export async function takeAttempt(clientAddress: string): Promise<boolean> {
  return (await takeTurn("attempt", addressKey(clientAddress))) === 0;
}

/** A right code costs nothing: in a library or on a mobile network many people share one address. */
export async function attemptWasRight(clientAddress: string): Promise<void> {
  await returnTurn("attempt", addressKey(clientAddress));
}
