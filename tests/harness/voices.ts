const never = new Set(["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

interface Open {
  readonly tag: string;
  readonly lang: string;
  /** What a person typed speaks for itself. */
  readonly own: boolean;
}

/** Words in our letters that a voice of the page's own language would read out, though they are Dutch: not under another `lang`. */
export function misreadWords(html: string, lng: string): string[] {
  const body = html
    .replace(/^[\s\S]*?<body/, "<body")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(script|style|textarea)[\s\S]*?<\/\1>/g, "");
  const open: Open[] = [{ tag: "", lang: lng, own: false }];
  const found: string[] = [];
  for (const [, tag, text] of body.matchAll(/<([^>]*)>|([^<]+)/g)) {
    const around = open.at(-1) as Open;
    if (tag?.startsWith("/")) {
      if (around.tag !== tag.slice(1)) throw new Error(`<${around.tag}> is closed by <${tag}>`);
      open.pop();
    } else if (tag) open.push(...opened(tag, around));
    else if (around.lang === lng && !around.own) found.push(...latin(text ?? ""));
  }
  return found;
}

function opened(tag: string, around: Open): Open[] {
  const name = /^[\w-]+/.exec(tag)?.[0].toLowerCase() ?? "";
  if (never.has(name) || tag.endsWith("/")) return [];
  const lang = /\slang="([^"]*)"/.exec(tag)?.[1] ?? around.lang;
  return [{ tag: name, lang, own: around.own || (name === "bdi" && /\sdir="auto"/.test(tag)) }];
}

function latin(text: string): string[] {
  return text.replace(/&#?\w+;/g, " ").match(/\p{Script=Latin}{2,}/gu) ?? [];
}
