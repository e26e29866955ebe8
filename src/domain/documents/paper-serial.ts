import type { NumberedKind } from './paper-issued.ts'

/** The word in the number that says which row of numbers it is of (GB/T 9704-2012, 7.2.5: 机关代字〔年份〕序号). */
const words: Readonly<Record<NumberedKind, string>> = {
  'residence-statement': '居说',
  'filing-letter': '居备',
  'filing-receipt': '居备执',
  'handover-list': '居交',
  'assistance-letter': '居函',
  'urging-notice': '居催',
  'supervision-notice': '居督',
  'whistle-minutes': '居哨纪',
  'drive-notice': '居告',
  'removal-notice': '居限',
  'opinion-form': '居征',
  'vote-result': '居决',
}

/** `兴康社区` → `兴康` */
function shortName(community: string): string {
  return community.replace(/(社区居民委员会|居民委员会|社区居委会|居委会|社区)$/u, '') || community
}

/** 兴康居说〔2026〕18号: numbered by committee, kind and year, without gaps. */
export function paperSerial(community: string, kind: NumberedKind, year: number, n: number): string {
  return `${shortName(community)}${words[kind]}〔${year}〕${n}号`
}

/** 人民路街道兴康社区居民委员会: the name on the round seal. */
export function committeeName(street: string, community: string): string {
  if (/(居民委员会|村民委员会)$/u.test(community)) return `${street}${community}`
  if (community.endsWith('村')) return `${street}${community.slice(0, -1)}村民委员会`
  const core = community.replace(/(社区居委会|居委会|社区)$/u, '')
  return `${street}${core}社区居民委员会`
}
