import { request } from "node:http";

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** A visitor who follows redirects and keeps cookies; every host leads to one port of this machine. */
export class DemoBrowser {
  readonly #port: number;
  readonly #cookies = new Map<string, string>();

  constructor(port: number) {
    this.#port = port;
  }

  /** Goes to the login page, chooses a colleague, and gives the path to which the provider sends the visitor back. */
  async chooseAndReturn(location: string, subject: string): Promise<string> {
    let url = new URL(location);
    let answer = await this.#send(url, "GET");
    for (let steps = 0; steps < 10; steps++) {
      if (answer.location) {
        url = new URL(answer.location, url);
        if (/^\/(inloggen|digid)\/terug$/.test(url.pathname)) return url.pathname + url.search;
        answer = await this.#send(url, "GET");
      } else if (answer.status === 200) {
        answer = await this.#send(url, "POST", `wie=${encodeURIComponent(subject)}`);
      } else throw new Error(`${answer.status} ${answer.body}`);
    }
    throw new Error("the login goes round in circles");
  }

  /** Goes to where a session ends, presses the button there, and gives the path to which the provider sends the visitor back. */
  async logOut(location: string): Promise<string> {
    const asked = await this.#send(new URL(location), "GET");
    const action = /action="([^"]+)"/.exec(asked.body)?.[1] ?? "";
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.body)?.[1] ?? "";
    if (!asked.body.includes('name="logout"')) throw new Error(`${asked.status} ${asked.body}`);
    const back = await this.#send(new URL(action, location), "POST", `xsrf=${xsrf}&logout=yes`);
    const url = new URL(back.location ?? "", location);
    return url.pathname + url.search;
  }

  #send(url: URL, method: string, body?: string): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { host: url.host, cookie, "content-type": "application/x-www-form-urlencoded" };
    const options = { host: "127.0.0.1", port: this.#port, method, path: url.pathname + url.search, headers };
    return new Promise((resolve, reject) => {
      const sent = request(options, (answer) => {
        for (const line of answer.headers["set-cookie"] ?? []) {
          const [pair = ""] = line.split(";");
          const [name = "", value = ""] = pair.split("=");
          if (value) this.#cookies.set(name, value);
          else this.#cookies.delete(name);
        }
        let text = "";
        answer.on("data", (chunk) => (text += chunk));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body: text }),
        );
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }
}
