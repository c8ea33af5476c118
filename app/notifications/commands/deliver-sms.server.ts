import { WillNeverArrive } from "../core/will-never-arrive.ts";

export interface OutgoingSms {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/**
 * Posts one text message as JSON to the door of whoever sends them. The id is sent as Idempotency-Key too.
 * @throws WillNeverArrive on 400, 404, 410 and 422; other answers may pass.
 */
export async function deliverSms(smsUrl: string, sms: OutgoingSms): Promise<void> {
  const response = await fetch(smsUrl, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": sms.id },
    body: JSON.stringify(sms),
    signal: AbortSignal.timeout(15_000),
  });
  await response.arrayBuffer();
  if ([400, 404, 410, 422].includes(response.status))
    throw new WillNeverArrive(`the door for text messages answered ${response.status}`);
  if (!response.ok) throw new Error(`the door for text messages answered ${response.status}`);
}
