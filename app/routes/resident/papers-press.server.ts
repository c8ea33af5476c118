import { answerPaper } from "#app/documents/commands/answer-paper.server.ts";
import { removePage } from "#app/documents/commands/remove-page.server.ts";
import { storeUpload } from "#app/documents/commands/store-upload.server.ts";
import { refusalText } from "#app/documents/contract.ts";
import type { TextRef } from "#app/ui/forms/page-model.ts";
import type { RefusedPaper } from "./papers-pages.server.ts";

interface Press {
  readonly tenant: string;
  readonly dossierId: string;
  readonly kind: string;
  readonly now: Date;
}

/** What a button did: the words for it and where they are shown, or what is wrong. */
export type Pressed =
  | { readonly ok: true; readonly done: string; readonly stay: boolean }
  | ({ readonly ok: false } & RefusedPaper);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Does what one of the buttons of a paper says. Null for a button that is not there. */
export async function pressPaper(press: Press, sent: FormData): Promise<Pressed | null> {
  const who = { ...press, actor: { kind: "resident", id: press.dossierId } as const };
  const reason = String(sent.get("reden") ?? "");
  switch (sent.get("do")) {
    case "send":
      return send(who, sent.get("bestand"));
    case "remove": {
      const pageId = String(sent.get("bladzijde") ?? "");
      if (uuid.test(pageId)) await removePage({ ...who, pageId });
      return { ok: true, done: "removed", stay: true };
    }
    case "bring":
      await answerPaper({ ...who, answer: "bring", reason: "" });
      return { ok: true, done: "bring", stay: false };
    case "notHave":
      if (reason.trim() === "") return wrong("reden", { key: "documents:errors.noReason" });
      await answerPaper({ ...who, answer: "notHave", reason });
      return { ok: true, done: "notHave", stay: false };
    case "takeBack":
      await answerPaper({ ...who, answer: null, reason: "" });
      return { ok: true, done: "takenBack", stay: true };
    default:
      return null;
  }
}

type Who = Press & { readonly actor: { readonly kind: "resident"; readonly id: string } };

async function send(who: Who, file: FormDataEntryValue | null): Promise<Pressed> {
  if (!(file instanceof File) || (file.size === 0 && file.name === ""))
    return wrong("bestand", { key: "documents:errors.noFile" });
  const stored = await storeUpload({ ...who, name: file.name, body: file.stream() });
  return stored.ok ? { ok: true, done: "stored", stay: true } : wrong("bestand", refusalText(stored.refusal));
}

function wrong(field: string, text: TextRef): Pressed {
  return { ok: false, typed: {}, errors: [{ field, text }] };
}
