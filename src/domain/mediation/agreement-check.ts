import type { AgreementWords, Clause } from './agreement.ts'

/**
 * What a court would send back: an agreement that is not clear cannot be confirmed (法释〔2011〕5号 art. 7). `clause` from 1;
 * absent: the agreement as a whole. `word`: what stands there.
 */
export interface AgreementFlaw {
  readonly code: FlawCode
  readonly clause?: number
  readonly word?: string
}
export const flawCodes = [
  'no-facts',
  'no-clauses',
  'no-who',
  'no-what',
  'no-when',
  'no-how',
  'day-past',
  'vague-word',
  'no-amount',
  'court-closed',
] as const
export type FlawCode = (typeof flawCodes)[number]

/** Words by which nobody can tell afterwards whether it was done. A rhythm or an amount beside them does not help. */
const vague: readonly RegExp[] = [
  /尽快|及时|尽早|适时|近期|近日|日后|以后再说|今后再议|择日|早日/u,
  /适当|合理的?|相应的?|妥善|酌情|视情况?|看情况|一定的?(?:费用|补偿|数额|期限|时间)|若干|部分费用/u,
  /尽量|尽力|争取|力争|原则上|基本上|一般情况下|可能的话|条件允许/u,
  /等等|等事宜|等问题|有关(?:费用|事宜|事项|损失)|相关(?:费用|事宜|事项|损失)/u,
  /左右|大约|大概|约(?=[\d一二三四五六七八九十百千万]+(?:元|天|日|个|次))|上下|前后(?=付|给|清)/u,
  /另行协商|再行协商|协商解决|以后商量|双方再商量|另行约定/u,
  /经常|定期|不定期|时常|随时清理/u,
  /注意影响|搞好关系|和睦相处|互谅互让|不再计较/u,
]

const money = /赔偿|补偿|赔付|支付|给付|偿还|退还|返还|承担.{0,8}费|付清|付给/u
/** A sum in figures or in words. */
const sum =
  /[\d０-９][\d０-９,，.]*\s*(?:万|千|百)?元|[零壹贰叁肆伍陆柒捌玖一二三四五六七八九十两][零壹贰叁肆伍陆柒捌玖拾佰仟一二三四五六七八九十百千万两]*元/u
/** Nobody can give away the way to the court (人民调解法 art. 3). */
const courtClosed = /(?:不得|不准|不许|放弃|不再).{0,6}(?:起诉|诉讼|上诉|申请仲裁|报警|投诉举报)/u

/** Everything that must be mended before it may be signed, in the order it stands there; empty: it is clear. */
export function agreementFlaws(agreement: AgreementWords, today: string): readonly AgreementFlaw[] {
  const { facts, clauses, others } = agreement
  return [
    ...(facts.trim().length < 6 ? [{ code: 'no-facts' as const }] : []),
    ...(clauses.length === 0 ? [{ code: 'no-clauses' as const }] : []),
    ...clauses.flatMap((one, index) =>
      clauseFlaws(one, today).map((flaw) => ({ ...flaw, clause: index + 1 })),
    ),
    ...closes(others),
  ]
}

function clauseFlaws({ who, what, by, rhythm, how }: Clause, today: string): readonly AgreementFlaw[] {
  const text = `${what} ${how}`
  return [
    ...(who.length === 0 ? [{ code: 'no-who' as const }] : []),
    ...(what.trim().length < 4 ? [{ code: 'no-what' as const }] : []),
    ...(by === null && rhythm.trim() === '' ? [{ code: 'no-when' as const }] : []),
    ...(by !== null && by < today ? [{ code: 'day-past' as const, word: by }] : []),
    ...(how.trim().length < 2 ? [{ code: 'no-how' as const }] : []),
    ...vagueWords(text).map((word) => ({ code: 'vague-word' as const, word })),
    ...(money.test(text) && !sum.test(text) ? [{ code: 'no-amount' as const }] : []),
    ...closes(text),
  ]
}

function closes(text: string): readonly AgreementFlaw[] {
  const word = courtClosed.exec(text)?.[0]
  return word ? [{ code: 'court-closed', word }] : []
}

/** The vague words of a text, each once. */
export function vagueWords(text: string): readonly string[] {
  const found = vague.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'gu'))].map(([word]) => word),
  )
  return [...new Set(found)]
}
