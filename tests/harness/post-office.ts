import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type MailSink, mailSink } from "./mail-sink.ts";

/** A message that left the product: by mail, or by the door for text messages. */
export interface Posted {
  readonly to: string;
  readonly subject: string;
  readonly words: string;
}

export interface PostOffice {
  readonly smtpUrl: string;
  readonly smsUrl: string;
  /** GET it to read all messages as JSON, from any process. */
  readonly url: string;
  close(): Promise<void>;
}

/** Takes in whatever the product sends, and lets tests in other processes read it. */
export async function postOffice(): Promise<PostOffice> {
  const texts: Posted[] = [];
  const sink: MailSink = await mailSink();
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      if (request.method === "POST") {
        const { to, text } = JSON.parse(body) as { to: string; text: string };
        texts.push({ to, subject: "", words: text });
        response.writeHead(202).end();
        return;
      }
      const mails = sink.mails.map(({ to, subject, words }) => ({ to: to[0] ?? "", subject, words }));
      response.setHeader("content-type", "application/json").end(JSON.stringify([...mails, ...texts]));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async () => {
    await sink.close();
    server.close();
  };
  return { smtpUrl: sink.url, smsUrl: url, url, close };
}

/** The first message to an address or number, as soon as it comes. @throws Error when none comes in ten seconds. */
export async function postedTo(url: string, to: string, pattern = /./): Promise<Posted> {
  for (let tries = 0; tries < 100; tries += 1) {
    const all = (await (await fetch(url)).json()) as Posted[];
    const found = all.findLast((each) => each.to === to && pattern.test(each.words));
    if (found) return found;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`nothing was sent to ${to}`);
}
