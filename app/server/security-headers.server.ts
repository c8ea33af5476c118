const base = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Residents' pages: one external module and nothing inline, so that they can be served from memory. */
const residentPolicy = `${base}; script-src 'self'`;

/** In development Vite puts styles and its own scripts in the page. */
const developmentPolicy = `${base.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'").replace("connect-src 'self'", "connect-src 'self' ws:")}; script-src 'self' 'unsafe-inline'`;

const always: Readonly<Record<string, string>> = {
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
};

/**
 * The headers that guard every answer.
 * @param nonce of a hydrated staff page; undefined for every other page.
 */
export function securityHeaders(secure: boolean, nonce?: string, development = false): Record<string, string> {
  const policy = nonce ? `${base}; script-src 'self' 'nonce-${nonce}'` : residentPolicy;
  return {
    ...always,
    "content-security-policy": development ? developmentPolicy : policy,
    ...(secure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
