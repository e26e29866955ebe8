import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface Source {
  /** Path from the project's root, with forward slashes. */
  readonly path: string
  readonly lines: readonly string[]
}

export interface Import {
  readonly from: string
  readonly line: number
  /** Path from the root for our own files, the package's name for foreign ones. */
  readonly to: string
  readonly own: boolean
}

/** All TypeScript of the given folders. */
export function sources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !file.name.endsWith('.d.ts'))
      .map((file) => join(file.parentPath, file.name))
      .map((file) => ({
        path: relative(ROOT, file).replaceAll('\\', '/'),
        lines: readFileSync(file, 'utf8').split('\n'),
      })),
  )
}

const IMPORT =
  /(?:^|\s)(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]/

/** The imports of a file, with the line each stands in (the line of its `from`). */
export function importsOf(source: Source): Import[] {
  return source.lines.flatMap((text, index) => {
    const match = IMPORT.exec(text) ?? /^\} from ['"]([^'"]+)['"]/.exec(text)
    const to = match?.[1] ?? match?.[2] ?? match?.[3]
    if (!to) return []
    const own = to.startsWith('.')
    const target = own ? posix.normalize(posix.join(dirname(source.path).replaceAll('\\', '/'), to)) : to
    return [{ from: source.path, line: index + 1, to: target, own }]
  })
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path)
}

export function isGenerated(path: string): boolean {
  return path.endsWith('-data.ts')
}
