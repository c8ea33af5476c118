import { deflateRawSync, inflateRawSync } from "node:zlib";
import { seal, unseal } from "./crypto.server.ts";

/** What the HTTP process knows about a request before any route sees it. Remix hands it to loaders and actions as `context`. */
export interface RequestContext {
  /** The Werkplein, by host name. */
  readonly tenant: string;
  /** The address of the visitor, past trusted proxies only. */
  readonly clientAddress: string;
  /** For inline scripts of staff pages; residents' pages have none. */
  readonly nonce: string;
  readonly requestId: string;
  readonly now: Date;
  /** Whether the visitor came by https. */
  readonly secure: boolean;
  /** Scheme and host as the visitor typed them, without a slash at the end. */
  readonly origin: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true;
  }
}

/** Not there, or not yours: always the same answer. */
export function notFound(): never {
  throw new Response(null, { status: 404, statusText: "Not Found" });
}

/**
 * The data of a page that no browser hydrates: its component reads it as always, but Remix does not also write it out for a
 * browser that never asks (an eighth of the time of a question page). Take the fields by name; a spread finds none.
 */
export function documentOnly<Data extends object>(fields: Data): Data {
  const hidden = Object.entries(fields).map(([name, value]) => [name, { value, enumerable: false }]);
  return Object.defineProperties({}, Object.fromEntries(hidden)) as Data;
}

interface CookieOptions {
  /** Seconds; left out, the cookie ends with the browser. */
  readonly maxAge?: number;
  /** `Lax` by default; `Strict` where no link from outside may carry it. */
  readonly sameSite?: "Lax" | "Strict";
}

/** The value of a Set-Cookie header: HttpOnly, whole site, and with the `__Host-` prefix when the visitor came by https. */
export function setCookie(
  context: Pick<RequestContext, "secure">,
  name: string,
  value: string,
  options: CookieOptions = {},
): string {
  const parts = [
    `${cookieName(context, name)}=${value}`,
    "Path=/",
    "HttpOnly",
    `SameSite=${options.sameSite ?? "Lax"}`,
  ];
  if (options.maxAge !== undefined) parts.push(`Max-Age=${options.maxAge}`);
  if (context.secure) parts.push("Secure");
  return parts.join("; ");
}

/** Makes the browser forget a cookie. */
export function clearCookie(context: Pick<RequestContext, "secure">, name: string): string {
  return setCookie(context, name, "", { maxAge: 0 });
}

/** The value of a cookie as the browser sent it; undefined when it sent none. */
export function readCookie(
  context: Pick<RequestContext, "secure">,
  request: Request,
  name: string,
): string | undefined {
  const wanted = `${cookieName(context, name)}=`;
  for (const part of request.headers.get("cookie")?.split(";") ?? []) {
    const text = part.trim();
    if (text.startsWith(wanted)) return text.slice(wanted.length) || undefined;
  }
  return undefined;
}

interface SealedCookieOptions extends CookieOptions {
  /** For what is long: browsers keep some 4 kB. */
  readonly deflated?: boolean;
}

/** A cookie that only we can read and nobody can change. It carries JSON. */
export interface SealedCookie<Value> {
  /** Undefined when there is none, or when it was changed or sealed with a key that is gone. */
  read(context: RequestContext, request: Request): Value | undefined;
  /** For a Set-Cookie header. */
  write(context: RequestContext, value: Value): string;
  clear(context: RequestContext): string;
}

/** @param name letters, digits and underscores; the same name for http and https. */
export function sealedCookie<Value>(name: string, options: SealedCookieOptions = {}): SealedCookie<Value> {
  const place = (context: RequestContext) => `cookie:${context.tenant}:${name}`;
  const packed = (bytes: Uint8Array) => (options.deflated ? deflateRawSync(bytes, { level: 9 }) : bytes);
  // What was sealed by us is no bomb, but a bound costs nothing.
  const unpacked = (bytes: Uint8Array) =>
    options.deflated ? inflateRawSync(bytes, { maxOutputLength: 64 * 1024 }) : bytes;
  return {
    read(context, request) {
      const text = readCookie(context, request, name);
      if (!text) return undefined;
      try {
        const bytes = unpacked(unseal(place(context), Buffer.from(text, "base64url")));
        return JSON.parse(Buffer.from(bytes).toString("utf8")) as Value;
      } catch {
        return undefined;
      }
    },
    write(context, value) {
      const sealed = seal(place(context), packed(Buffer.from(JSON.stringify(value))));
      return setCookie(context, name, Buffer.from(sealed).toString("base64url"), options);
    },
    clear: (context) => clearCookie(context, name),
  };
}

function cookieName(context: Pick<RequestContext, "secure">, name: string): string {
  return context.secure ? `__Host-${name}` : name;
}
