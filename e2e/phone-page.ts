import type { Me } from '../src/domain/identity/queries.ts'
import type { Envelope } from '../src/domain/kit/action.ts'
import { newId } from '../src/domain/kit/ids.ts'
import type { PhoneStore } from '../src/field/store/phone-store.ts'
import { AccountDisk } from '../src/field/store/disk.ts'
import { openStore } from '../src/field/store/open-store.ts'

/** The phone's store alone in a page, without screens: what a test in a browser drives. */
export interface PhonePage {
  readonly store: PhoneStore
  signIn(login: string, password: string): Promise<Me>
  signUp(me: Me, pin: string): Promise<void>
  /** A resident's change seen at a door, with words that must not be found on the disk. */
  correction(dwellingId: string, words: string): Envelope
  /** The deed that a picture belongs to. */
  naming(photoId: string): Envelope
  settled(): Promise<void>
  /** Ids of the sealed records that lie on the disk, also of those that nobody can open here any more. */
  onDisk(): Promise<readonly string[]>
}

declare global {
  interface Window {
    phone: PhonePage
  }
}

const store = openStore()

async function post(path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', 'x-linli': '1' }
  const reply = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return reply.json()
}

window.phone = {
  store,
  async signIn(login, password) {
    await post('/api/sign-out', {})
    await post('/api/sign-in', { login, password })
    return (await (await fetch('/api/me')).json()) as Me
  },
  async signUp(me, pin) {
    const [office] = me.committees
    if (!office) throw new Error(`${me.name} works nowhere`)
    const person = { accountId: me.accountId, name: me.name, at: office.id, community: office.name }
    await store.signUp(person, pin)
  },
  correction(dwellingId, words) {
    const seen = { kind: 'movedIn', name: words }
    return {
      id: newId(),
      action: 'correction.record',
      input: { correctionId: newId(), dwellingId, seen },
      madeAt: new Date().toISOString(),
      at: store.view().person!.at,
    }
  },
  naming(photoId) {
    return {
      id: newId(),
      action: 'attachment.add',
      input: { attachmentId: newId(), caseId: newId(), kind: 'photo', name: '1.jpg', photoId },
      madeAt: new Date().toISOString(),
      at: store.view().person!.at,
    }
  },
  async onDisk() {
    const disk = new AccountDisk(store.view().person!.accountId)
    const rows = await disk.bodies.toArray()
    disk.close()
    return rows.map(({ id }) => id)
  },
  async settled() {
    while (store.view().state === 'starting' || store.view().health.syncing)
      await new Promise((resolve) => setTimeout(resolve, 20))
  },
}
