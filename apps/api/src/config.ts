import { z } from 'zod';

/** The environment, read once at the start. Every variable is explained in `.env.example`. */
const environment = z.object({
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'give the address of a Postgres database: postgresql://user:password@host:5432/name',
  }),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:\/\/[^/?#@]+\/?$/i.test(text), {
      error: 'give only scheme, host and port, such as https://ragstone.example.gov.uk',
    })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'give the address of a mail server: smtp://user:password@mail.example.gov.uk:587',
    })
    .optional(),
  MAIL_FROM: z.email({ error: 'give the e-mail address that mails come from' }).optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).default(500),
  UNPACKED_LIMIT_MB: z.coerce.number().int().min(1).default(4096),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).default(120),
  SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  STATEMENT_TIMEOUT_SECONDS: z.coerce.number().int().min(1).default(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  WEB_FOLDER: z.string().optional(),
});

/** Where mails go out, and who sends them. */
export type MailConfig = { smtpUrl: string; from: string };

export type Config = {
  databaseUrl: string;
  port: number;
  host: string;
  /** The address people type; `undefined` on a loopback trial, where any loopback origin is ours. */
  publicUrl: URL | undefined;
  /** `undefined` where this installation sends no mail. */
  mail: MailConfig | undefined;
  trustProxy: boolean;
  uploadLimitBytes: number;
  unpackedLimitBytes: number;
  sessionIdleMinutes: number;
  sessionHours: number;
  statementTimeoutSeconds: number;
  logLevel: string;
  /** The folder of the built web app; `undefined` serves the API alone. */
  webFolder: string | undefined;
};

/** A mail needs a sender, and links that lead here from anywhere. */
function mailConfig(
  env: z.infer<typeof environment>,
): MailConfig | { faults: string[] } | undefined {
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: publicUrl } = env;
  if (smtpUrl === undefined) return undefined;
  if (from !== undefined && publicUrl !== undefined) return { smtpUrl, from };
  return { faults: ['SMTP_URL: mails need MAIL_FROM and PUBLIC_URL too'] };
}

/** The settings, or one line for each that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): Config | { faults: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return { faults: parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`) };
  }
  const e = parsed.data;
  const mail = mailConfig(e);
  if (mail !== undefined && 'faults' in mail) return mail;
  return {
    databaseUrl: e.DATABASE_URL,
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL === undefined ? undefined : new URL(e.PUBLIC_URL),
    mail,
    trustProxy: e.TRUST_PROXY === 'true',
    uploadLimitBytes: e.UPLOAD_LIMIT_MB * 1024 * 1024,
    unpackedLimitBytes: e.UNPACKED_LIMIT_MB * 1024 * 1024,
    sessionIdleMinutes: e.SESSION_IDLE_MINUTES,
    sessionHours: e.SESSION_HOURS,
    statementTimeoutSeconds: e.STATEMENT_TIMEOUT_SECONDS,
    logLevel: e.LOG_LEVEL,
    webFolder: e.WEB_FOLDER,
  };
}

export const isSecure = (config: Config) => config.publicUrl?.protocol === 'https:';
