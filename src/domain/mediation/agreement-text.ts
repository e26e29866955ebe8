import { sha256 } from '../kit/sha256.ts'
import type { AgreementWords } from './agreement.ts'

export interface Named {
  readonly id: string
  readonly name: string
}
export type NamedParty = Named

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** `2026-12-05` → 2026年12月5日. */
function inChinese(day: string): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export function clauseNumber(n: number): string {
  if (n <= 10) return chinese[n - 1] ?? String(n)
  return n < 20 ? `十${chinese[n - 11]}` : String(n)
}

/** One clause as it is printed: who, by when, does what, how. */
export function clauseText(
  clause: AgreementWords['clauses'][number],
  parties: readonly NamedParty[],
): string {
  const who = clause.who.map((id) => parties.find((party) => party.id === id)?.name ?? '').filter(Boolean)
  const when = clause.by ? `于${inChinese(clause.by)}前` : clause.rhythm
  const how = clause.how.trim().replace(/[。；;]+$/u, '')
  return `${who.join('、')}${when}${clause.what.trim().replace(/[。；;，,]+$/u, '')}${how ? `，${how}` : ''}。`
}

/** The whole text of an agreement, as people read and sign it. What is printed under the names is this and nothing else. */
export function agreementText(agreement: AgreementWords, parties: readonly NamedParty[]): string {
  const part = (title: string, words: string) => (words.trim() ? [`${title}：${words.trim()}`] : [])
  return [
    `当事人：${parties.map(({ name }) => name).join('、')}`,
    ...part('纠纷主要事实', agreement.facts),
    ...part('争议事项', agreement.issues),
    ...part('各方责任', agreement.responsibility),
    '经调解，自愿达成如下协议：',
    ...agreement.clauses.map((one, at) => `${clauseNumber(at + 1)}、${clauseText(one, parties)}`),
    ...part('其他约定', agreement.others),
  ].join('\n')
}

/** SHA-256 of the text; what every signature under it carries, and anybody can reckon again. */
export function agreementHash(text: string): string {
  return sha256(text)
}
