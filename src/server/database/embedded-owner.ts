import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whose process the database is. PostgreSQL refuses to run as root, so for root it is an ordinary user. */
export interface Owner {
  readonly uid?: number
  readonly gid?: number
}

const ORDINARY = ['postgres', 'linli', 'nobody']

export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {}
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ORDINARY) {
    const user = users.find(([login]) => login === name)
    if (user) return { uid: Number(user[2]), gid: Number(user[3]) }
  }
  throw new Error('以 root 运行时需要一个普通用户来跑数据库: useradd --system linli / create an ordinary user: useradd --system linli')
}

/** Can this user go into the folder (all its parents let him through)? */
export function reaches(owner: Owner, folder: string): boolean {
  if (owner.uid === undefined) return true
  const probe = spawnSync('/bin/ls', ['-d', `${folder}/.`], { uid: owner.uid, gid: owner.gid ?? owner.uid })
  return probe.status === 0
}

/** Where root keeps what an ordinary user must reach, one folder a place of installation. */
export function reachableFolder(place: string): string {
  return join('/var/lib/linli', createHash('sha256').update(place).digest('hex').slice(0, 12))
}
