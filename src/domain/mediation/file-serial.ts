/** （2026）兴康人调字第3号: numbered by committee and year, without gaps (domain study A6). */
export function fileSerial(community: string, year: number, number: number): string {
  const name = community.replace(/(社区居民委员会|居民委员会|社区居委会|居委会|社区)$/u, '') || community
  return `（${year}）${name}人调字第${number}号`
}

/** 兴康社区人民调解委员会: who mediates, on every paper. */
export function mediationCommittee(community: string): string {
  const core = community.replace(/(居民委员会|居委会)$/u, '')
  return `${core}人民调解委员会`
}
