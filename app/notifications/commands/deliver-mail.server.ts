import { createTransport, type Transporter } from "nodemailer";
import { WillNeverArrive } from "../core/will-never-arrive.ts";

export interface OutgoingMail {
  /** The id of the message; also its Message-ID, so that a mail sent twice can be recognised. */
  readonly id: string;
  readonly language: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly calendar?: { readonly file: string; readonly type: string };
}

const transports = new Map<string, Transporter>();

/** Hands one mail to the mail server at `smtpUrl`. @throws WillNeverArrive when it refuses for good; other errors may pass. */
export async function deliverMail(smtpUrl: string, mail: OutgoingMail): Promise<void> {
  const { id, language, from, to, subject, text, html, calendar } = mail;
  try {
    await transportTo(smtpUrl).sendMail({
      messageId: `<${id}@${from.address.split("@").at(-1)}>`,
      from,
      to: { name: "", address: to },
      subject: subject ?? "",
      text,
      ...(html ? { html } : {}),
      ...(calendar && {
        attachments: [{ filename: "afspraak.ics", content: calendar.file, contentType: calendar.type }],
      }),
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": language === "nl" ? "nl" : `${language}, nl` },
    });
  } catch (error) {
    const { responseCode, code } = error as { responseCode?: number; code?: string };
    const refused = code === "EENVELOPE" && responseCode !== undefined && responseCode >= 500;
    throw refused ? new WillNeverArrive("the mail server refused the address", { cause: error }) : error;
  }
}

/** Ends the connections to mail servers, when the process stops. */
export function closeMail(): void {
  for (const transport of transports.values()) transport.close();
  transports.clear();
}

function transportTo(smtpUrl: string): Transporter {
  const known = transports.get(smtpUrl);
  if (known) return known;
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url: smtpUrl, ...waits });
  transports.set(smtpUrl, transport);
  return transport;
}
