import { closeSync, openSync, readSync } from 'node:fs'
import { coverageFiles } from './font-files.ts'

/** First and last code point of a run of characters that a font has. */
type Run = readonly [first: number, last: number]

/** Marks that shape their neighbours or take no room; no glyph of their own is missed. */
const unseen = /^[\p{Cc}\p{Cf}\p{Mn}\p{Zs}\p{Zl}\p{Zp}]$/u

/**
 * The characters of a text that none of the fonts in PDFs has, each once, in order of appearance; a screen warns with
 * them before a name is printed with an empty box. Word prints them with the fonts of the office's own machine.
 */
export function unprintable(text: string): string[] {
  const missing = Array.from(text).filter((mark) => !unseen.test(mark) && !covered(mark.codePointAt(0) ?? 0))
  return [...new Set(missing)]
}

let fonts: readonly (readonly Run[])[] | undefined

function covered(code: number): boolean {
  fonts ??= coverageFiles.map(readRuns)
  return fonts.some((runs) => hasCode(runs, code))
}

/** Runs are sorted; halved until the last one that begins at or before the code is found. */
function hasCode(runs: readonly Run[], code: number): boolean {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = runs[middle] ?? [0, -1]
    if (code < first) high = middle - 1
    else if (code > last) low = middle + 1
    else return true
  }
  return false
}

/** Reads the character map of a TrueType file (OpenType 1.9, table cmap, format 12) and nothing else of its 15 MB. */
function readRuns(file: string): Run[] {
  const handle = openSync(file, 'r')
  const read = (at: number, length: number) => {
    const bytes = Buffer.alloc(length)
    readSync(handle, bytes, 0, length, at)
    return bytes
  }
  try {
    const tables = read(0, 12).readUInt16BE(4)
    const directory = read(12, tables * 16)
    const entry = Array.from({ length: tables }, (_, at) => directory.subarray(at * 16, at * 16 + 16)).find(
      (bytes) => bytes.toString('latin1', 0, 4) === 'cmap',
    )
    if (!entry) return []
    return groups(read(entry.readUInt32BE(8), entry.readUInt32BE(12)))
  } finally {
    closeSync(handle)
  }
}

function groups(cmap: Buffer): Run[] {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4))
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 12)
  if (start === undefined) return []
  return Array.from({ length: cmap.readUInt32BE(start + 12) }, (_, at): Run => {
    const group = start + 16 + at * 12
    return [cmap.readUInt32BE(group), cmap.readUInt32BE(group + 4)]
  })
}
