import { join, resolve } from "node:path";
import { z } from "zod";

const flag = z
  .enum(["0", "1", "true", "false"])
  .optional()
  .transform((text) => text === "1" || text === "true");

const environment = z.object({
  LOKET_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0)
    .max(65_535, "must be at most 65535")
    .default(3000),
  LOKET_HOST: z.string().default("::"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgresql://")
    .optional(),
  LOKET_DATA: z.string().default(".data"),
  LOKET_MASTER_KEY: z.string().optional(),
  LOKET_DEMO: flag,
  LOKET_BASE_URL: z.url().optional(),
  LOKET_TRUSTED_PROXIES: z.string().default(""),
  LOKET_WORKERS: z.coerce.number().int().min(1).max(64).default(1),
  LOKET_METRICS_TOKEN: z.string().min(16).optional(),
  LOKET_RATE_LIMIT: z.coerce.number().min(0).default(1),
  LOKET_LOG: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).optional(),
  LOKET_NOW: z.iso.datetime({ offset: true }).optional(),
  LOKET_OIDC_ISSUER: z.url().optional(),
  LOKET_OIDC_CLIENT_ID: z.string().default("loket"),
  LOKET_OIDC_CLIENT_SECRET: z.string().optional(),
  LOKET_DIGID_ISSUER: z.url().optional(),
  LOKET_DIGID_CLIENT_ID: z.string().default("loket-digid"),
  LOKET_DIGID_CLIENT_SECRET: z.string().optional(),
  LOKET_DIGID_MIN_LEVEL: z.enum(["basis", "midden", "substantieel", "hoog"]).default("midden"),
  LOKET_BUILD: z.enum(["when-needed", "as-is"]).default("when-needed"),
  LOKET_S3_ENDPOINT: z.url().optional(),
  LOKET_S3_REGION: z.string().default("eu-west-1"),
  LOKET_S3_BUCKET: z.string().default("loket"),
  LOKET_S3_ACCESS_KEY: z.string().default(""),
  LOKET_S3_SECRET_KEY: z.string().default(""),
  LOKET_CLAMD: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/, "must be host:port")
    .optional(),
  LOKET_HANDOVER: z.string().optional(),
  LOKET_PRIVATE_PARTNERS: z.string().default(""),
  SMTP_URL: z.string().optional(),
  SMS_URL: z.string().optional(),
});

/** What the surroundings of the process ask of it. */
export interface Settings {
  readonly production: boolean;
  /** Demo logins and demo pages: always outside production, in production only with LOKET_DEMO=1. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  /** Unset until the embedded PostgreSQL runs. */
  readonly databaseUrl: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
  readonly masterKey: string | undefined;
  readonly baseUrl: string | undefined;
  /** Addresses, CIDR ranges, `loopback` or `private`. */
  readonly trustedProxies: readonly string[];
  readonly workers: number;
  readonly metricsToken: string | undefined;
  /** Factor on every rate limit; 0 switches them off. */
  readonly rateLimit: number;
  readonly logLevel: string;
  /** Whether the start builds what is older than its sources; not where the program lies on a read-only disk. */
  readonly buildsAtStart: boolean;
  /** An instant that stands for now; never in production. */
  readonly fakeNow: string | undefined;
  /** The identity provider of colleagues; without one only the demo provider is left. */
  readonly oidc:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined }
    | undefined;
  /** Where documents lie, when not in the data folder. */
  readonly s3:
    | {
        readonly endpoint: string;
        readonly region: string;
        readonly bucket: string;
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
      }
    | undefined;
  /** The virus scanner (clamd), as host and port. */
  readonly clamd: { readonly host: string; readonly port: number } | undefined;
  /** Where residents log in with DigiD; without an issuer only the demo provider is left. */
  readonly digid: {
    readonly own:
      | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string | undefined }
      | undefined;
    readonly minLevel: "basis" | "midden" | "substantieel" | "hoog";
  };
  /** Where files of decisions are put for a system that takes them from a folder; absolute. */
  readonly handOverFolder: string;
  /** Networks of our own in which a webhook of a partner may stand: addresses or CIDR ranges. Elsewhere only public addresses, by https. */
  readonly privatePartners: readonly string[];
  readonly smtpUrl: string | undefined;
  readonly smsUrl: string | undefined;
}

/** A setting that cannot be used; the message is one line for whoever starts the product. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

/**
 * Reads settings from variables of the environment. An empty variable counts as not set.
 * @throws WrongSetting naming the first wrong variable.
 */
export function parseSettings(variables: Record<string, string | undefined>): Settings {
  // The launcher keeps what NODE_ENV was in LOKET_ENV, since React is only fast when it reads "production" there.
  const kept = { ...variables, LOKET_ENV: variables.LOKET_ENV ?? variables.NODE_ENV };
  const given = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new WrongSetting(`${issue?.path.join(".")} is wrong: ${issue?.message}.`);
  }
  const env = parsed.data;
  const production = env.LOKET_ENV === "production";
  return {
    production,
    demo: !production || env.LOKET_DEMO,
    port: env.PORT,
    host: env.LOKET_HOST,
    databaseUrl: env.DATABASE_URL,
    dataFolder: resolve(env.LOKET_DATA),
    masterKey: env.LOKET_MASTER_KEY,
    baseUrl: env.LOKET_BASE_URL?.replace(/\/$/, ""),
    trustedProxies: env.LOKET_TRUSTED_PROXIES.split(/[\s,]+/).filter(Boolean),
    workers: env.LOKET_WORKERS,
    metricsToken: env.LOKET_METRICS_TOKEN,
    rateLimit: env.LOKET_RATE_LIMIT,
    logLevel: env.LOKET_LOG ?? (production ? "info" : "warn"),
    buildsAtStart: env.LOKET_BUILD === "when-needed",
    fakeNow: production ? undefined : env.LOKET_NOW,
    s3: bucketOf(env),
    clamd: env.LOKET_CLAMD ? scannerOf(env.LOKET_CLAMD) : undefined,
    oidc: client(env.LOKET_OIDC_ISSUER, env.LOKET_OIDC_CLIENT_ID, env.LOKET_OIDC_CLIENT_SECRET),
    digid: {
      own: client(env.LOKET_DIGID_ISSUER, env.LOKET_DIGID_CLIENT_ID, env.LOKET_DIGID_CLIENT_SECRET),
      minLevel: env.LOKET_DIGID_MIN_LEVEL,
    },
    handOverFolder: resolve(env.LOKET_HANDOVER ?? join(env.LOKET_DATA, "overdracht")),
    privatePartners: env.LOKET_PRIVATE_PARTNERS.split(/[\s,]+/).filter(Boolean),
    smtpUrl: env.SMTP_URL,
    smsUrl: env.SMS_URL,
  };
}

function bucketOf(env: z.infer<typeof environment>): Settings["s3"] {
  if (!env.LOKET_S3_ENDPOINT) return undefined;
  return {
    endpoint: env.LOKET_S3_ENDPOINT,
    region: env.LOKET_S3_REGION,
    bucket: env.LOKET_S3_BUCKET,
    accessKeyId: env.LOKET_S3_ACCESS_KEY,
    secretAccessKey: env.LOKET_S3_SECRET_KEY,
  };
}

function scannerOf(address: string) {
  const [host = "", port = ""] = address.split(":");
  return { host, port: Number(port) };
}

function client(issuer: string | undefined, clientId: string, clientSecret: string | undefined) {
  return issuer ? { issuer, clientId, clientSecret } : undefined;
}

let known: Settings | undefined;

/** The settings of this process, read once. @throws WrongSetting */
export function settings(): Settings {
  known ??= parseSettings(process.env);
  return known;
}

/** Where residents find a Werkplein, for links in messages and files: the address in the settings, or its own host name. */
export function publicAddress({ hosts }: { readonly hosts: readonly string[] }): string {
  const { baseUrl, production, port } = settings();
  if (baseUrl) return baseUrl;
  return production ? `https://${hosts[0]}` : `http://${hosts[0]}:${port}`;
}

/** Reads the environment again: after the launcher has set DATABASE_URL, and between tests. */
export function forgetSettings(): void {
  known = undefined;
}
