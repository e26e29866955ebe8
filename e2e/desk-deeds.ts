import { DEMO_PASSWORD } from '../world/community.ts'
import { newId } from '../src/domain/kit/ids.ts'

/** A worker at the desk, without a screen: what a story about somebody else needs to have happened. */
export interface DeskDeeds {
  /** The community that the worker belongs to. */
  readonly at: string
  /** Sends one deed; answers its outcome's body. Throws when it is not done. */
  done(action: string, input: object): Promise<{ answer?: unknown; secret?: unknown }>
  ask<Answer>(query: string, input?: object): Promise<Answer>
  /** A file as the desk gets it. */
  file(attachmentId: string): Promise<Buffer>
}

export async function deskOf(url: string, login: string, at: string): Promise<DeskDeeds> {
  const signedIn = await post(`${url}/api/sign-in`, { login, password: DEMO_PASSWORD }, {})
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    at,
    done: async (action, input) => {
      const body = { id: newId(), input, madeAt: new Date().toISOString(), at }
      const reply = await post(`${url}/api/do/${action}`, body, { cookie })
      if (!reply.ok) throw new Error(`${action}: ${reply.status} ${await reply.text()}`)
      return (await reply.json()) as { answer?: unknown; secret?: unknown }
    },
    ask: async (query, input = {}) => {
      const search = new URLSearchParams({ at, input: JSON.stringify(input) })
      const reply = await fetch(`${url}/api/ask/${query}?${search}`, { headers: { cookie } })
      if (!reply.ok) throw new Error(`${query}: ${reply.status}`)
      return reply.json()
    },
    file: async (attachmentId) => {
      const reply = await fetch(`${url}/api/files/${attachmentId}?at=${at}`, { headers: { cookie } })
      if (!reply.ok) throw new Error(`${attachmentId}: ${reply.status}`)
      return Buffer.from(await reply.arrayBuffer())
    },
  }
}

function post(url: string, body: object, headers: Readonly<Record<string, string>>): Promise<Response> {
  const all = { 'content-type': 'application/json', 'x-linli': '1', ...headers }
  return fetch(url, { method: 'POST', headers: all, body: JSON.stringify(body) })
}
