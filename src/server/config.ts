import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { OperatorMistake } from './cli/command.ts'

export const ROOT = join(import.meta.dirname, '../..')

/** Everything that differs from one installation to the next. Documented for its operators in `.env.example`. */
export interface Config {
  /** PostgreSQL 15 or newer of the operator's own; undefined: the embedded one below the data folder. */
  readonly databaseUrl: string | undefined
  /** Absolute path: database, attachments, keys. */
  readonly dataFolder: string
  /** Absolute path: the keys of sensitive fields, never in a backup of the database. */
  readonly keysFolder: string
  /** First port that is tried. */
  readonly port: number
  /** Was the port asked for, or is it the usual one? */
  readonly portGiven: boolean
  /** Address that is listened on; 127.0.0.1 is this computer only. */
  readonly host: string
  /** Serve https when `linli https` has made certificates. */
  readonly https: boolean
  /** Port of the page over plain http that hands out the certificate. */
  readonly setupPort: number
  /** What links and QR codes begin with, no slash at the end; undefined: the address that is served. */
  readonly publicUrl: string | undefined
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[]
  /** Hosts inside the own network that events may be sent to, also without https: `host` or `host:port`. */
  readonly webhookHosts: readonly string[]
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

const httpUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .refine((url) => new URL(url).pathname === '/')

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LINLI_DATA: z.string().default('data'),
  LINLI_KEYS: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('127.0.0.1'),
  LINLI_HTTPS: z.enum(['on', 'off']).default('on'),
  LINLI_SETUP_PORT: z.coerce.number().int().min(1).max(65_535).default(7380),
  LINLI_PUBLIC_URL: httpUrl.optional(),
  LINLI_TRUSTED_PROXIES: z
    .string()
    .regex(/^[\da-fA-F.:/, ]*$/)
    .default(''),
  LINLI_WEBHOOK_HOSTS: z
    .string()
    .regex(/^[\w.:[\], -]*$/)
    .default(''),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

type Name = keyof z.input<typeof environment>

/** What a wrong value should have been. */
const WANTED: Readonly<Record<Name, string>> = {
  DATABASE_URL: '数据库地址 / a database address: postgres://user:password@host:5432/name',
  LINLI_DATA: '文件夹 / a folder',
  LINLI_KEYS: '文件夹 / a folder',
  PORT: '1 到 65535 的整数 / a whole number from 1 to 65535',
  HOST: '网络地址 / an address: 127.0.0.1, 0.0.0.0',
  LINLI_HTTPS: 'on, off',
  LINLI_SETUP_PORT: '1 到 65535 的整数 / a whole number from 1 to 65535',
  LINLI_PUBLIC_URL: '网址, 不带路径 / an address without a path: https://linli.example.cn',
  LINLI_TRUSTED_PROXIES: '网络地址, 用逗号分开 / addresses with commas: 127.0.0.1, 10.0.0.0/8',
  LINLI_WEBHOOK_HOSTS: '主机名, 用逗号分开 / hosts with commas: oa.street.local, 10.1.2.3:8080',
  LOG_LEVEL: 'fatal, error, warn, info, debug, silent',
}

/**
 * Reads the environment and `.env` in the project's folder; the environment wins, and an empty value is none. Throws
 * OperatorMistake that names every wrong value and what it should be.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env, root = ROOT): Config {
  const file = join(root, '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const given = Object.entries({ ...written, ...env }).filter(([, value]) => value?.trim())
  const parsed = environment.safeParse(Object.fromEntries(given))
  if (!parsed.success) throw new OperatorMistake(explain(parsed.error))
  const { data } = parsed
  const dataFolder = absolute(root, data.LINLI_DATA)
  return Object.freeze({
    databaseUrl: data.DATABASE_URL,
    dataFolder,
    keysFolder: data.LINLI_KEYS ? absolute(root, data.LINLI_KEYS) : join(dataFolder, 'keys'),
    port: data.PORT ?? 7300,
    portGiven: data.PORT !== undefined,
    host: data.HOST,
    https: data.LINLI_HTTPS === 'on',
    setupPort: data.LINLI_SETUP_PORT,
    publicUrl: data.LINLI_PUBLIC_URL,
    trustedProxies: listOf(data.LINLI_TRUSTED_PROXIES),
    webhookHosts: listOf(data.LINLI_WEBHOOK_HOSTS.toLowerCase()),
    logLevel: data.LOG_LEVEL,
  })
}

/** The value itself is not repeated: an address may hold a password. */
function explain(error: z.ZodError): string {
  const wrong = new Set(error.issues.map(({ path }) => path[0]))
  const lines = Object.entries(WANTED)
    .filter(([name]) => wrong.has(name))
    .map(([name, wanted]) => `  ${name}: ${wanted}`)
  return [
    '设置有误, 请改环境变量或 .env 文件, 应当是:',
    'Wrong settings in the environment or .env; they should be:',
    ...lines,
  ].join('\n')
}

/** With commas or spaces between. */
function listOf(text: string): string[] {
  return text.split(/[, ]+/).filter((one) => one !== '')
}

function absolute(root: string, path: string): string {
  return isAbsolute(path) ? path : join(root, path)
}
