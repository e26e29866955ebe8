import { sha256 } from '../kit/sha256.ts'
import type { RecordOf } from './file-view.ts'

/** What of a session's record is signed. */
export type SessionWords = Pick<
  RecordOf<'session'>,
  'at' | 'place' | 'present' | 'participants' | 'statements' | 'checking' | 'proposals' | 'outcome'
>

/** `2026-11-23T01:00:00Z` → 2026年11月23日 9:00, in China. */
function inChinese(at: string): string {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  const [year, month, day] = local.slice(0, 10).split('-')
  return `${year}年${Number(month)}月${Number(day)}日 ${Number(local.slice(11, 13))}:${local.slice(14, 16)}`
}

/**
 * The record of one session as those who were there read it and sign it (domain study A6: each side's statement, what was
 * checked and proposed, the result or why not). `nameOf`: names as they were written down with the record.
 */
export function sessionText(record: SessionWords, nameOf: (id: string) => string): string {
  const part = (title: string, words: string) => (words.trim() ? [`${title}：${words.trim()}`] : [])
  return [
    `时间：${inChinese(record.at)}`,
    `地点：${record.place}`,
    `到场：${[...record.present, ...record.participants].map(nameOf).join('、')}`,
    ...record.statements.map(({ partyId, words }) => `${nameOf(partyId)}：${words.trim()}`),
    ...part('核实', record.checking),
    ...part('方案', record.proposals),
    ...part('结果', record.outcome),
  ].join('\n')
}

/** SHA-256 of the text; every signature under the record carries it. */
export function sessionHash(text: string): string {
  return sha256(text)
}
