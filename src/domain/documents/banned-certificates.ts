import { squeeze } from '../registry/half-width.ts'
import { bannedCertificates, type BannedCertificate } from './banned-certificates-table.ts'

/** Words that stand between the subject of a certificate and its last word: 婚姻 *状况* 证明. */
const between = '(?:情况|状况|状态|关系|事实|记录|登记|信息|认证|相关|有关|等|的)*'
const paper = '(?:证明|证实|说明|声明|介绍信)'
const gap = '[^，,。；;、]{0,10}?'

/** In front of a certificate that somebody lacks, holds or is told about: it is not what is asked for. */
const lacking =
  /(没有?|无|缺少?|未取得|办不了|开不[出了]|拿不出|提供不[出了]|(无法|不能|未能|没能|没法)(提供|取得|开具|办理|出具)|已有|代替|替代|不作为|不作|不能证明|不证明)$/u
/** In front of a lack that is the reason of the request: 因*无房产证明*，申请立户. */
const because = /(因|因为|由于|鉴于)(我|我家|本人|其|该户|家里|家中|至今|一直)*$/u

interface Reader {
  readonly row: BannedCertificate
  readonly titled: RegExp
  readonly claimed: RegExp
}

/** Longer words first, so that 无房产 is found before 房产 in the same place. */
function anyOf(words: string): string {
  const sorted = words.split(' ').sort((a, b) => b.length - a.length)
  return sorted.map((word) => word.replaceAll('…', gap)).join('|')
}

function reader(row: BannedCertificate): Reader {
  const exact = row.titles.split(' ').filter((word) => word.endsWith('证明'))
  const open = row.titles.split(' ').filter((word) => !word.endsWith('证明'))
  const titled = [`(?:${anyOf(open.join(' '))})${between}${paper}`, ...exact].join('|')
  return {
    row,
    titled: new RegExp(titled, 'gu'),
    claimed: new RegExp(`(?:证明|证实)[^，,。；;、]{0,24}?(?:${anyOf(row.claims)})`, 'gu'),
  }
}

const readers = bannedCertificates.map(reader)

/**
 * The certificate of the national list (民发〔2020〕20号, annex) that this title or purpose asks for, in the list's words
 * or in people's: “单身证明”, “证明张三没有犯罪记录”. `undefined`: none of the twenty, the paper may be printed.
 *
 * A paper that says who lives where since when is none of them, nor is a purpose that only mentions a certificate the
 * family lacks (“没有房产证明，申请自来水立户”). Where several are asked for, the first one named is given.
 */
export function bannedCertificate(text: string): BannedCertificate | undefined {
  const words = squeeze(text).replace(/["'“”‘’《》〈〉「」()【】[\]]/gu, '')
  let first: { at: number; length: number; row: BannedCertificate } | undefined
  for (const { row, titled, claimed } of readers) {
    for (const match of [...words.matchAll(titled), ...words.matchAll(claimed)]) {
      const before = words.slice(0, match.index)
      if (lacking.test(before) || because.test(before)) continue
      const [{ length }, at] = [match[0], match.index]
      if (!first || at < first.at || (at === first.at && length > first.length)) first = { at, length, row }
    }
  }
  return first?.row
}

/** The row of a code, for a refusal that names it. */
export function bannedCertificateOf(code: string): BannedCertificate | undefined {
  return bannedCertificates.find((row) => row.code === code)
}
