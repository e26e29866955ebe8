import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

/** Whose process the database is. PostgreSQL refuses to run as root, so for root it is an ordinary user. */
export interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const ORDINARY = ['postgres', 'linli', 'nobody']

/** The user that existing data belong to; for new data under root an ordinary user, made when there is none. */
export function findOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return {}
  const kept = statSync(cluster, { throwIfNoEntry: false })
  if (kept && kept.uid !== 0) return { uid: kept.uid, gid: kept.gid }
  const found = ordinaryUser() ?? (makeUser() ? ordinaryUser() : undefined)
  if (found) return found
  throw new Error(
    '数据库不能用 root 来跑, 这台电脑上又没有普通用户可用; 请先运行: useradd --system linli' +
      ' / PostgreSQL does not run as root: create an ordinary user first (useradd --system linli).',
  )
}

/** May this user go into the folder, through all its parents? */
export function reaches(owner: Owner, folder: string): boolean {
  if (owner.uid === undefined) return true
  const probe = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...owner, cwd: '/' })
  return probe.status === 0
}

function ordinaryUser(): Owner | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const named = ORDINARY.map((name) => users.find(([login]) => login === name))
  const user = named.find((fields) => fields !== undefined && Number(fields[2]) > 0)
  return user && { uid: Number(user[2]), gid: Number(user[3]) }
}

function makeUser(): boolean {
  return (
    spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'linli']).status ===
    0
  )
}
