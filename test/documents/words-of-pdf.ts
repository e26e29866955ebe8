import { inflateSync } from 'node:zlib'

/**
 * The words of each page of a PDF as its fonts say them (ToUnicode; ISO 32000-1, 9.10.3), in the order they were set and
 * without blanks: a line that is broken reads on.
 */
export function wordsOfPdf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1')
  const starts = new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)].map(({ index, 0: head, 1: n }) => [n, index + head.length]),
  )
  const headOf = (n = '') => {
    const from = starts.get(n) ?? text.length
    return text.slice(from, text.slice(from).search(/\nstream\n|endobj/) + from)
  }
  const streamOf = (n = ''): Buffer => {
    const head = headOf(n)
    const from = (starts.get(n) ?? 0) + head.length + '\nstream\n'.length
    const bytes = pdf.subarray(from, from + Number(/\/Length (\d+)/.exec(head)?.[1]))
    return head.includes('/FlateDecode') ? inflateSync(bytes) : bytes
  }
  const pagesUnder = (n = ''): readonly string[] => {
    const head = headOf(n)
    if (!/\/Type \/Pages\b/.test(head)) return [n]
    const kids = /\/Kids \[([^\]]*)\]/.exec(head)?.[1] ?? ''
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesUnder(kid))
  }
  const fontsOf = (page: string): Fonts =>
    new Map(
      [...headOf(page).matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', font]) => [
        name,
        glyphsOf(streamOf(/\/ToUnicode (\d+) 0 R/.exec(headOf(font))?.[1]).toString('latin1')),
      ]),
    )
  const root = /\/Type \/Catalog\s+\/Pages (\d+) 0 R/.exec(text)?.[1]
  return pagesUnder(root).map((page) => {
    const content = streamOf(/\/Contents (\d+) 0 R/.exec(headOf(page))?.[1]).toString('latin1')
    return wordsIn(content, fontsOf(page)).replaceAll(/\s/g, '')
  })
}

type Glyphs = ReadonlyMap<number, string>
type Fonts = ReadonlyMap<string, Glyphs>

function glyphsOf(map: string): Glyphs {
  const lists = [...map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)].map(([, lines = '']) => lines)
  const pairs = lists.flatMap((lines) => [...lines.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)])
  return new Map(
    pairs.map(([, glyph = '', words = '']) => [
      Number.parseInt(glyph, 16),
      Buffer.from(words, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

const token = /\/([^\s/<>[\]()]+)|<([0-9A-Fa-f\s]*)>|(\()|([A-Za-z'"*]+)/g

/** What a page's stream shows with Tj and TJ; strings are glyphs of two bytes (Identity-H). */
function wordsIn(content: string, fonts: Fonts): string {
  let [said, font, name] = ['', '', '']
  let strings: string[] = []
  token.lastIndex = 0
  for (let found = token.exec(content); found; found = token.exec(content)) {
    const [, named, hex, open, operator] = found
    if (named !== undefined) name = named
    else if (hex !== undefined) strings.push(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').toString('latin1'))
    else if (open) {
      const end = endOfString(content, token.lastIndex)
      strings.push(unescaped(content.slice(token.lastIndex, end)))
      token.lastIndex = end + 1
    } else {
      if (operator === 'Tf') font = name
      if (operator === 'TJ' || operator === 'Tj') said += shown(strings.join(''), fonts.get(font))
      strings = []
    }
  }
  return said
}

function shown(bytes: string, glyphs: Glyphs | undefined): string {
  const codes = bytes.match(/[\s\S]{2}/g) ?? []
  return codes.map((two) => glyphs?.get(two.charCodeAt(0) * 256 + two.charCodeAt(1)) ?? '').join('')
}

/** Where a string in brackets ends: brackets inside are paired or escaped. */
function endOfString(content: string, from: number): number {
  let depth = 1
  for (let at = from; at < content.length; at++) {
    if (content[at] === '\\') at++
    else if (content[at] === '(') depth++
    else if (content[at] === ')' && --depth === 0) return at
  }
  return content.length
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): string {
  return literal.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_all, octal: string | undefined, mark: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[mark] ?? mark),
  )
}
