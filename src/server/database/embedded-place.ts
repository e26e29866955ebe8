import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { findOwner, reaches, type Owner } from './embedded-owner.ts'

/** Where root keeps what an ordinary user could not reach otherwise. */
export const REACHABLE = '/var/lib/linli'

/** Where the database of a data folder lies. */
export interface Place {
  /** Holds the cluster, the owner's password, PostgreSQL's log and the tenants' files. */
  readonly folder: string
  readonly cluster: string
  readonly secret: string
  readonly log: string
  readonly owner: Owner
}

/**
 * `LINLI_DATA/postgres`. Under root the database runs as an ordinary user; when that user cannot pass the folders above
 * (a home folder that is closed to others), the database lies under /var/lib/linli and the data folder says where.
 */
export function findPlace(dataFolder: string, log: (line: string) => void): Place {
  mkdirSync(dataFolder, { recursive: true })
  const pointer = join(dataFolder, 'postgres-folder')
  const near = join(dataFolder, 'postgres')
  if (existsSync(pointer)) {
    const folder = readFileSync(pointer, 'utf8').trim()
    log(`数据库放在 ${folder} / the database lies in ${folder}`)
    return at(folder)
  }
  const { owner } = placed(near)
  if (!reaches(owner, dataFolder)) chmodSync(dataFolder, statSync(dataFolder).mode | 0o011)
  if (reaches(owner, dataFolder)) return at(near)
  const far = join(REACHABLE, createHash('sha256').update(dataFolder).digest('hex').slice(0, 12), 'postgres')
  log(
    `以 root 运行, 数据库用户进不了 ${dataFolder}, 所以数据库放在 ${far}` +
      ` / run by root: the database's user cannot enter ${dataFolder}, so the database lies in ${far}`,
  )
  const place = at(far)
  writeFileSync(pointer, `${far}\n`)
  return place
}

function at(folder: string): Place {
  const place = placed(folder)
  mkdirSync(folder, { recursive: true })
  refuseClosed(folder)
  const { uid, gid } = place.owner
  if (uid !== undefined) chownSync(folder, uid, gid ?? uid)
  return place
}

function refuseClosed(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Error(
      `没有权限使用 ${folder}: 这份数据是另一个用户 (例如 root) 建立的, 请换回那个用户来启动。` +
        ` / No right to use ${folder}: the data belong to another user (root?); start as that user.`,
      { cause: error },
    )
  }
}

function placed(folder: string): Place {
  const cluster = join(folder, 'cluster')
  return {
    folder,
    cluster,
    secret: join(folder, 'owner-password'),
    log: join(folder, 'postgres.log'),
    owner: findOwner(cluster),
  }
}
