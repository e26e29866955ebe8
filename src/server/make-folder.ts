import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder and what is missing above it, one after the other. Node's own `recursive` never comes back where the system
 * says that the place does not exist although its parent does, as below /proc.
 * @throws a system error with `code` and `path`, for `plainWords`
 */
export function makeFolder(folder: string, mode?: number): void {
  const missing: string[] = []
  let at = resolve(folder)
  for (; !existsSync(at); at = dirname(at)) missing.unshift(at)
  if (!statSync(at).isDirectory())
    throw Object.assign(new Error('not a folder'), { code: 'ENOTDIR', path: at })
  for (const one of missing) makeOne(one, mode)
}

function makeOne(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, mode === undefined ? {} : { mode })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another program was quicker.
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code === 'ENOENT')
      throw Object.assign(new Error('no place for a folder'), { code: 'EACCES', path: folder })
    throw error
  }
}
