import { addressKey, takeTurn } from "#app/platform/rate-limit.server.ts";

/** Whether this address may try a code or a reference once more. Thirty tries in a quarter of an hour, right or wrong. */
export async function takeAttempt(clientAddress: string): Promise<boolean> {
  return (await takeTurn("attempt", addressKey(clientAddress))) === 0;
}
