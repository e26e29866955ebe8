import { answered, reach, type Reached } from './reach.ts'

export interface Community {
  readonly id: string
  readonly name: string
}

/** What the page begins with: the server has written it into the page. */
interface First {
  readonly communities: readonly Community[]
  readonly isDemo: boolean
}

/** `undefined` where a page comes from elsewhere (a development server); then it is asked for. */
export const first: First | undefined = readFirst()

function readFirst(): First | undefined {
  try {
    const read = JSON.parse(document.getElementById('first')?.textContent ?? '') as First | string
    return typeof read === 'object' ? read : undefined
  } catch {
    return undefined
  }
}

/** The communities that are served here. */
export function askCommunities(): Promise<Reached> {
  return first
    ? Promise.resolve({ kind: 'answer', status: 200, body: first.communities as never })
    : reach('/api/communities')
}

/** Demo mode says so on every page. */
export async function askIsDemo(): Promise<boolean> {
  if (first) return first.isDemo
  return (answered<readonly unknown[]>(await reach('/api/demo-sign-ins'))?.length ?? 0) > 0
}
