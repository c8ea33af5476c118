const never = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

interface Open {
  readonly tag: string;
  readonly lang: string;
  /** What a person typed (`auto`) speaks for itself; what always runs left to right (`ltr`) may be a code or an address. */
  readonly isolated?: "auto" | "ltr";
}

/** Words in our letters that a voice of the page's own language would read out, though they are Dutch: not under another `lang`. */
export function misreadWords(html: string, lng: string): string[] {
  const body = html
    .replace(/^[\s\S]*?(?=<body)|<\/body>[\s\S]*$/g, "")
    .concat("</body>")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|textarea)[\s\S]*?<\/\1>/g, "");
  const open: Open[] = [{ tag: "", lang: lng }];
  const found: string[] = [];
  for (const [, tag, text] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const around = open.at(-1) as Open;
    if (tag?.startsWith("/")) {
      if (around.tag !== tag.slice(1)) throw new Error(`<${around.tag}> is closed by <${tag}>`);
      open.pop();
    } else if (tag) open.push(...opened(tag, around));
    else if (around.lang === lng && !speaksForItself(around, text ?? "")) found.push(...latin(text ?? ""));
  }
  return found;
}

function opened(tag: string, around: Open): Open[] {
  const name = /^[\w-]+/.exec(tag)?.[0].toLowerCase() ?? "";
  if (never.has(name) || tag.endsWith("/")) return [];
  const lang = /\slang="([^"]*)"/.exec(tag)?.[1] ?? around.lang;
  const dir = name === "bdi" ? /\sdir="(auto|ltr)"/.exec(tag)?.[1] : undefined;
  return [{ tag: name, lang, isolated: (dir as Open["isolated"]) ?? around.isolated }];
}

/** A code, an amount or an address is no word; a sentence that only stands left to right is. */
function speaksForItself({ isolated }: Open, text: string): boolean {
  return isolated === "auto" || (isolated === "ltr" && (!/\s/.test(text.trim()) || !/\p{Ll}{2}/u.test(text)));
}

function latin(text: string): string[] {
  return text.replace(/&#?\w+;/g, " ").match(/\p{Script=Latin}{2,}/gu) ?? [];
}
