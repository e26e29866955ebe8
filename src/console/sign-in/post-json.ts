import type { SendOutcome } from '../../ui/kit/sending.tsx'

/** What is sent before anybody has signed in. */
export async function postJson(path: string, body: unknown): Promise<SendOutcome> {
  try {
    const reply = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-linli': '1' },
      body: JSON.stringify(body),
    })
    if (reply.status >= 500) return { status: 'fault' }
    return (await reply.json()) as SendOutcome
  } catch {
    return { status: 'offline' }
  }
}
