import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface CaughtMail {
  readonly to: readonly string[];
  /** As it came over the line: headers and parts, still encoded. */
  readonly raw: string;
  /** Every readable part, decoded. */
  readonly words: string;
  readonly subject: string;
}

export interface MailSink {
  readonly url: string;
  readonly mails: CaughtMail[];
  /** Decides per recipient; an error with `responseCode` 550 refuses for good, 451 for now. */
  refuse: (to: string) => number | undefined;
  close(): Promise<void>;
}

/** A real SMTP server on this machine that keeps what it is given. */
export async function mailSink(port = 0): Promise<MailSink> {
  const mails: CaughtMail[] = [];
  const sink: MailSink = { url: "", mails, refuse: () => undefined, close: async () => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, done) {
      const responseCode = sink.refuse(address);
      done(responseCode ? Object.assign(new Error("refused"), { responseCode }) : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        const to = session.envelope.rcptTo.map((each) => each.address);
        mails.push({ to, raw, words: decodeParts(raw), subject: decodeSubject(raw) });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const address = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return Object.assign(sink, { url: `smtp://127.0.0.1:${address.port}`, close });
}

function decodeParts(raw: string): string {
  const chunks = raw.split(/\r?\n--[^\r\n]+\r?\n/);
  return chunks.map(decodePart).join("\n");
}

function decodePart(part: string): string {
  const [head = "", ...rest] = part.split(/\r?\n\r?\n/);
  const body = rest.join("\n\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return body;
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

function decodeSubject(raw: string): string {
  const header = /^Subject: ((?:.*(?:\r?\n[ \t].*)*))/im.exec(raw)?.[1] ?? "";
  const unfolded = header.replace(/\?=\s+=\?/g, "?==?").replace(/\r?\n[ \t]/g, " ");
  return unfolded.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
    kind.toUpperCase() === "B"
      ? Buffer.from(text, "base64").toString("utf8")
      : Buffer.from(
          text
            .replace(/_/g, " ")
            .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          "latin1",
        ).toString("utf8"),
  );
}
