/**
 * May events be sent to this address at all? https to anybody; without https only to a host that the operator has named
 * (`LINLI_WEBHOOK_HOSTS`, `host` or `host:port`). Where the name leads is looked at when it is connected to (post.ts).
 */
export function mayGoTo(address: string, innerHosts: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.username || url.password) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isInnerHost(url, innerHosts))
}

/** Named by the operator, with its port or with any. */
export function isInnerHost(url: URL, innerHosts: readonly string[] = []): boolean {
  return innerHosts.includes(url.host) || innerHosts.includes(url.hostname)
}
