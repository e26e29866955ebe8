import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'

export const OWNER_ROLE = 'linli_owner'

/**
 * An office computer: little memory, one disk, a dozen people at once. Durability is never given up: fsync and
 * synchronous_commit stay on. The log never holds a statement or a row, which would be somebody's data.
 */
export const SETTINGS: Readonly<Record<string, string>> = {
  // TCP on the loopback: a path-named socket is limited to 107 bytes and does not exist for every client on Windows.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  max_connections: '50',
  max_wal_size: '2GB',
  wal_compression: 'pglz',
  // Plans made for an empty table are bad ones for a full one; after an import they are made anew within seconds.
  autovacuum_naptime: '5s',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Makes the cluster when there is none; answers the owner's password. Refuses another major version's. */
export function prepareCluster(place: Place, binaries: Binaries, log: (line: string) => void): string {
  if (!existsSync(place.cluster)) {
    log('第一次启动, 正在建立数据库 … / first start, making the database …')
    makeCluster(place, binaries)
  }
  refuseOtherMajor(place, binaries)
  return readFileSync(place.secret, 'utf8').trim()
}

/** Made beside its place and moved in when complete: a power cut in the middle leaves no half cluster. */
function makeCluster(place: Place, binaries: Binaries): void {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('making-')) rmSync(join(place.folder, name), { recursive: true, force: true })
  }
  writeFileSync(place.secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const { uid, gid } = place.owner
  if (uid !== undefined) chownSync(place.secret, uid, gid ?? uid)
  const making = join(place.folder, `making-${process.pid}`)
  const access = ['-U', OWNER_ROLE, `--pwfile=${place.secret}`, '-A', 'scram-sha-256']
  const form = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions']
  const made = spawnSync(binaries.initdb, ['-D', making, ...access, ...form], {
    ...place.owner,
    cwd: place.folder,
    encoding: 'utf8',
    env: cleanEnvironment(),
  })
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true })
    const why = made.error?.message ?? made.stderr.trim()
    throw new Error(`数据库没能建立 / the database could not be made (${place.folder}): ${why}`)
  }
  renameSync(making, place.cluster)
}

/** The machine's own PostgreSQL settings (PGDATA, PGPORT …) and language are none of this server's business. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

function refuseOtherMajor({ cluster }: Place, { major }: Binaries): void {
  const kept = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (kept === major) return
  throw new Error(
    `这份数据是 PostgreSQL ${kept} 的, 现在的程序带的是 PostgreSQL ${major}, 不能直接打开。数据没有动。` +
      `请用原来版本的程序备份 (linli backup), 再用这个版本恢复 (linli restore)。` +
      ` / The data belong to PostgreSQL ${kept}, this program brings ${major}; nothing was touched.` +
      ` Back up with the former version (linli backup), then restore with this one (linli restore).`,
  )
}
