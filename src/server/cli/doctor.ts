import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { openKeyring } from '../crypto/keyring.ts'
import { openOutboxLock } from '../crypto/outbox-keys.ts'
import { readMigrations } from '../database/migrate.ts'
import { examine, type Examined } from '../database/doctor-queries.ts'
import { refuseLostKeys } from '../database/keys-lost-queries.ts'
import { findMiscounted } from '../database/tally-queries.ts'
import { daysLeft, findCertificates, staleness } from '../https/kept-certificates.ts'
import type { Command } from './command.ts'
import { plainWords } from './plain-words.ts'
import { withAnyDatabase } from './surroundings.ts'

/** One thing looked at: fine, or what is wrong and what to do. */
interface Finding {
  readonly what: string
  readonly ok: boolean
  readonly said: string
}

const GB = 1024 ** 3
const LITTLE_DISK = 2 * GB
const CLOCK_OFF_MS = 2_000

/** `linli doctor`: database, disk, clock, keys, row-level security; exit code 1 when something is wrong. */
export const doctorCommand: Command = {
  name: 'doctor',
  usage: 'doctor',
  help: [
    '检查数据库、磁盘、时钟、密钥和数据隔离, 说明怎么处理',
    'Checks database, disk, clock, keys and row-level security',
  ],
  async run() {
    const config = readConfig()
    const findings = [
      ...(await inDatabase()),
      await disk(config),
      ...(await keys(config)),
      ...certificates(config),
    ]
    for (const { what, ok, said } of findings) console.log(`${ok ? '✓' : '✗'} ${what}: ${said}`)
    return findings.every(({ ok }) => ok) ? 0 : 1
  },
}

/** What the database says of itself, and whether the keys of what it holds are there. */
async function inDatabase(): Promise<Finding[]> {
  try {
    return await withAnyDatabase(async (url, { keysFolder }) => [
      ...(await examineDatabase(url)),
      await totals(url),
      ...(await lostKeys(url, keysFolder)),
    ])
  } catch (error) {
    return [{ what: '数据库 database', ok: false, said: plainWords(error) }]
  }
}

async function lostKeys(url: string, keysFolder: string): Promise<Finding[]> {
  try {
    await refuseLostKeys(url, keysFolder)
    return []
  } catch (error) {
    return [{ what: '数据的密钥 keys of the data', ok: false, said: plainWords(error) }]
  }
}

async function examineDatabase(url: string): Promise<Finding[]> {
  const seen: Examined = await examine(url)
  const open = readMigrations().filter(({ name }) => !seen.migrations.includes(name))
  const off = Math.round(Math.abs(seen.clockMs - Date.now()))
  return [
    {
      what: '数据库 database',
      ok: seen.major >= 15,
      said: `PostgreSQL ${seen.version}${seen.major >= 15 ? '' : ' — 请升级到 15 以上 / upgrade to 15 or newer'}`,
    },
    {
      what: '升级 migrations',
      ok: open.length === 0,
      said:
        open.length === 0
          ? '最新 up to date'
          : `还差 ${open.length} 步, 运行 linli migrate / run linli migrate`,
    },
    {
      what: '落盘 durability',
      ok: seen.durable,
      said: seen.durable
        ? 'fsync, synchronous_commit on'
        : '断电会丢数据: 请打开 fsync 和 synchronous_commit / turn fsync and synchronous_commit on',
    },
    {
      what: '时钟 clock',
      ok: off < CLOCK_OFF_MS,
      said: off < CLOCK_OFF_MS ? `${off} ms` : `程序和数据库的时间差 ${off} ms, 请校准 / set the clock`,
    },
    {
      what: '数据隔离 row-level security',
      ok: seen.unprotected.length === 0 && seen.failsClosed && seen.roleIsPlain,
      said:
        seen.unprotected.length > 0
          ? `这些表没有隔离, 请运行 linli migrate / tables without protection: ${seen.unprotected.join(', ')}`
          : seen.failsClosed && seen.roleIsPlain
            ? '每张社区的表都有, 没有社区时拒绝 / on every table, closed without a committee'
            : '数据库角色权限过大, 或没有社区时没有拒绝 / the role is too strong, or an empty context is not refused',
    },
  ]
}

/** What every deed has counted, beside a count of everything. */
async function totals(url: string): Promise<Finding> {
  const what = '合计 kept totals'
  try {
    const wrong = await findMiscounted(url)
    if (wrong.length === 0) return { what, ok: true, said: '与明细一致 as the books say' }
    const named = wrong.slice(0, 5).map(({ figure, kept, counted }) => `${figure} ${kept} ≠ ${counted}`)
    return {
      what,
      ok: false,
      said: `${wrong.length} 项和明细对不上, 请运行 linli recount / run linli recount: ${named.join(', ')}`,
    }
  } catch (error) {
    return {
      what,
      ok: false,
      said: `没有查成 / not examined: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

async function disk({ dataFolder }: Config): Promise<Finding> {
  const what = '磁盘 disk'
  if (!existsSync(dataFolder))
    return { what, ok: false, said: `没有数据文件夹 / no data folder: ${dataFolder}` }
  try {
    accessSync(dataFolder, constants.W_OK)
  } catch (error) {
    return { what, ok: false, said: plainWords(error) }
  }
  const { bavail, bsize } = await statfs(dataFolder)
  const free = bavail * bsize
  const said = `${(free / GB).toFixed(1)} GB`
  return {
    what,
    ok: free > LITTLE_DISK,
    said: free > LITTLE_DISK ? said : `只剩 ${said}, 请清理 / little room left`,
  }
}

async function keys({ keysFolder, dataFolder }: Config): Promise<Finding[]> {
  const what = '密钥 keys'
  const file = join(keysFolder, 'keys.json')
  if (!existsSync(file))
    return [
      {
        what,
        ok: false,
        said: `没有密钥文件 / no key file: ${file}`,
      },
    ]
  try {
    const { data } = await openKeyring(keysFolder)
    // Damaged or readable by others: it says so, as the keyring does.
    await openOutboxLock(keysFolder)
    const apart = !keysFolder.startsWith(join(dataFolder, 'postgres'))
    const age = Math.floor((Date.now() - statSync(file).mtimeMs) / 86_400_000)
    return [
      {
        what,
        ok: apart,
        said: `${data.length} 把, ${file}, ${age} 天前改过; 请另存一份在保险柜里 / keep a copy in a safe`,
      },
    ]
  } catch (error) {
    return [{ what, ok: false, said: plainWords(error) }]
  }
}

/** Nothing is said where nobody wanted https. */
function certificates({ https, keysFolder }: Config): Finding[] {
  const what = '证书 https'
  try {
    const found = https ? findCertificates(keysFolder) : undefined
    if (!found) return []
    const left = daysLeft(found.server.certificate, new Date())
    const authority = daysLeft(found.authority.certificate, new Date())
    const stale = staleness(found, new Date())
    const said = {
      ends: `还有 ${left} 天到期, 重新启动就会换新 / ends in ${left} days; a restart renews it`,
      address:
        '电脑的网络地址变了, 重新启动就会换新 / this computer has another address; a restart renews it',
      fine: `有效 ${left} 天, 手机上的证书 ${authority} 天 / valid for ${left} days, on the phones for ${authority}`,
    }
    return [{ what, ok: stale === undefined, said: said[stale ?? 'fine'] }]
  } catch (error) {
    return [{ what, ok: false, said: error instanceof Error ? error.message : String(error) }]
  }
}
