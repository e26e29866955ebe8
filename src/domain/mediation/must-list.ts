/** What a volume holds, in the order of its index (卷内目录; domain study A6). */
export const volumeItems = [
  'application',
  'rights',
  'identity',
  'proxy',
  'inquiry',
  'evidence',
  'session',
  'agreement',
  'receipt',
  'visit',
  'confirmation',
  'note',
] as const
export type VolumeItem = (typeof volumeItems)[number]

/** What is there of a file, counted; what the must-list is checked against. */
export interface FileContents {
  readonly ending: 'written' | 'oral' | 'refused' | 'failed' | 'withdrawn' | null
  readonly parties: number
  readonly told: number
  readonly identified: number
  readonly proxies: number
  readonly proxyPapers: number
  readonly inquiries: number
  readonly evidence: number
  readonly sessions: number
  readonly rightsSigned: number
  readonly agreementInEffect: boolean
  readonly delivered: number
  readonly visits: number
  readonly confirmations: number
  readonly closed: boolean
}

/** have 有, missing 必须有而没有, none 没有, 也不是必须的. */
export interface MustLine {
  readonly item: VolumeItem
  readonly must: boolean
  readonly state: 'have' | 'missing' | 'none'
}

/**
 * Each item of the volume: must it be there, and is it. Item 7 (the record) falls away only where a side refused before
 * anybody sat down; item 8 is then the notice of termination, which stands under the same number.
 */
export function mustList(contents: FileContents): readonly MustLine[] {
  const c = contents
  const satDown = c.ending !== 'refused'
  const lines: readonly (readonly [VolumeItem, boolean, boolean])[] = [
    ['application', true, c.parties >= 2],
    ['rights', true, c.parties >= 2 && c.told === c.parties],
    ['identity', true, c.parties >= 2 && c.identified === c.parties],
    ['proxy', c.proxies > 0, c.proxies > 0],
    ['inquiry', false, c.inquiries > 0],
    ['evidence', false, c.evidence > 0],
    ['session', satDown, c.sessions > 0],
    ['agreement', true, c.ending === null ? false : isAgreed(c.ending) ? c.agreementInEffect : true],
    ['receipt', c.ending === 'written', c.ending === 'written' && c.delivered === c.parties],
    ['visit', isAgreed(c.ending), c.visits > 0],
    ['confirmation', c.confirmations > 0, c.confirmations > 0],
    ['note', true, c.closed],
  ]
  return lines.map(([item, must, there]) => ({
    item,
    must,
    state: there ? 'have' : must ? 'missing' : 'none',
  }))
}

function isAgreed(ending: FileContents['ending']): boolean {
  return ending === 'written' || ending === 'oral'
}

export function mayBeArchived(lines: readonly MustLine[]): boolean {
  return lines.every(({ state }) => state !== 'missing')
}
