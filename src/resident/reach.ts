/** Who a call is made as: a link's or a resident's token goes in a header, never in an address. */
export interface Token {
  readonly header: 'x-linli-link' | 'x-linli-resident'
  readonly value: string
}

export type Reached =
  | { readonly kind: 'answer'; readonly status: number; readonly body: Record<string, unknown> }
  /** Nobody was reached. */
  | { readonly kind: 'offline' }
  /** The server had a fault; whether the deed is done is not known. */
  | { readonly kind: 'fault' }

const PATIENCE_MS = 30_000
/** A picture over a village's network. */
const UPLOAD_PATIENCE_MS = 120_000

/** One call to the server; never throws. */
export async function reach(
  path: string,
  init: { body?: unknown; form?: FormData; token?: Token; device?: string } = {},
): Promise<Reached> {
  const { body, form, token, device } = init
  const sends = body !== undefined || form !== undefined
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), form ? UPLOAD_PATIENCE_MS : PATIENCE_MS)
  try {
    const reply = await fetch(path, {
      method: sends ? 'POST' : 'GET',
      signal: stop.signal,
      headers: {
        ...(sends ? { 'x-linli': '1' } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { [token.header]: token.value } : {}),
        ...(device ? { 'x-linli-device': device } : {}),
      },
      ...(sends ? { body: form ?? JSON.stringify(body) } : {}),
    })
    if (reply.status >= 500) return { kind: 'fault' }
    return { kind: 'answer', status: reply.status, body: (await reply.json()) as Record<string, unknown> }
  } catch {
    return { kind: 'offline' }
  } finally {
    clearTimeout(timer)
  }
}

/** One question with a token. */
export function ask(query: string, token: Token | undefined, at = '', input: unknown = {}): Promise<Reached> {
  const search = new URLSearchParams({ at, input: JSON.stringify(input) })
  return reach(`/api/ask/${query}?${search.toString()}`, token ? { token } : {})
}

/** The answer's body, when it is one. */
export function answered<T>(result: Reached): T | undefined {
  return result.kind === 'answer' && result.status === 200 ? (result.body as T) : undefined
}
