/** Control and direction marks, and what file systems and headers give a meaning to. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"*/:<>?\\|]/gu

/**
 * The name a file is shown and offered under: the last part of what it came with, without marks that mislead, at most
 * 80 characters, with the ending of what it really is. It never becomes a path on the server.
 */
export function shownName(name: string, ending: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(unsafe, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const short = Array.from(stem).slice(0, 80).join('').trim()
  return `${short || '文件'}.${ending}`
}
