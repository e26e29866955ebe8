import type { AccountActor } from '../../src/domain/identity/actor.ts'
import type { Envelope } from '../../src/domain/kit/action.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { DoorRecord, FieldRecord } from '../../src/domain/sync/field-record.ts'
import type { FetchReply, SendReply, UploadItem, UploadOutcome } from '../../src/domain/sync/protocol.ts'
import { openSealer, recordSeal, toBase64 } from '../../src/domain/sync/sealing.ts'
import type { SyncServer } from './sync-server.ts'

/** One phone as the protocol sees it: an outbox, a replica, numbers without a gap. */
export interface TestPhone {
  readonly deviceId: string
  readonly outbox: UploadItem[]
  readonly held: Map<string, FieldRecord>
  readonly madeUpTo: number
  /** Records one deed; returns its envelope. */
  record(action: string, input: Record<string, unknown>, more?: Partial<Envelope>): Promise<Envelope>
  /** Sends items, by default the whole outbox; what is done or kept leaves the outbox. */
  send(items?: readonly UploadItem[]): Promise<SendReply>
  /** The same, and the reply is lost on its way. */
  sendInVain(items?: readonly UploadItem[]): Promise<void>
  fetch(): Promise<FetchReply | { readonly status: string }>
  doors(): readonly DoorRecord[]
}

export async function openTestPhone(server: SyncServer, who: AccountActor): Promise<TestPhone> {
  const at = server.n.ids.community
  const deviceId = newId()
  const enrolled = await server.door.execute(
    {
      id: newId(),
      action: 'device.enrol',
      input: { deviceId, name: 'Android' },
      madeAt: '2026-11-23T01:00:00Z',
      at,
    },
    who,
  )
  if (enrolled.status !== 'done') throw new Error(JSON.stringify(enrolled))
  const { sealingKey } = enrolled.answer as { sealingKey: string }
  const sealer = await openSealer(sealingKey)
  const outbox: UploadItem[] = []
  const held = new Map<string, FieldRecord>()
  let [made, position] = [0, 0]
  let scope: string | null = null

  const upload = (items: readonly UploadItem[]) =>
    server.post('send', { protocol: 1, deviceId, at, madeUpTo: made, items }, who.id)
  const isOver = ({ status }: UploadOutcome) => status === 'done' || status === 'kept'

  return {
    deviceId,
    outbox,
    held,
    get madeUpTo() {
      return made
    },
    async record(action, input, more = {}) {
      made += 1
      const envelope = { id: newId(), action, input, madeAt: '2026-11-23T02:00:00Z', at, ...more }
      const plain = new TextEncoder().encode(JSON.stringify(envelope))
      const sealed = await sealer.seal(recordSeal(at, deviceId), new Uint8Array(plain))
      outbox.push({ seq: made, sealed: toBase64(sealed) })
      return envelope
    },
    async send(items = [...outbox]) {
      const { status, body } = await upload(items)
      if (status !== 200) throw new Error(`send: ${status} ${JSON.stringify(body)}`)
      const reply = body as SendReply
      const over = new Set(items.filter((_, n) => isOver(reply.outcomes[n]!)).map(({ seq }) => seq))
      outbox.splice(0, outbox.length, ...outbox.filter(({ seq }) => !over.has(seq)))
      return reply
    },
    async sendInVain(items = [...outbox]) {
      await upload(items)
    },
    async fetch() {
      let after: string | undefined
      for (;;) {
        const asked = { protocol: 1, deviceId, at, scope, position, ...(after ? { after } : {}) }
        const { body } = await server.post('fetch', asked, who.id)
        if (body.status !== 'fetched') return body as { status: string }
        const reply = body as FetchReply
        if (reply.whole && !after) held.clear()
        for (const one of reply.records) held.set(`${one.kind} ${one.id}`, one)
        for (const { kind, id } of reply.gone) held.delete(`${kind} ${id}`)
        after = reply.more
        if (after) continue
        ;[scope, position] = [reply.scope, reply.position]
        return reply
      }
    },
    doors: () => [...held.values()].filter((one) => one.kind === 'door'),
  }
}
