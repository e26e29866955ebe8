import type { Client } from 'pg'
import type { DeviceRow, KeptRow } from '../../src/domain/doors/queries.ts'
import type { Envelope } from '../../src/domain/kit/action.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Page } from '../../src/domain/kit/query.ts'
import type { SyncServer } from './sync-server.ts'
import type { TestPhone } from './test-phone.ts'

/** What a story about phones looks at: the visits in the books, what waits at the desk, what is known of a phone. */
export interface DeskOf {
  /** One knock at a door of the eastern grid. */
  knock(phone: TestPhone, more?: Record<string, unknown>): Promise<Envelope>
  countVisits(): Promise<number>
  kept(): Promise<readonly KeptRow[]>
  device(id: string): Promise<DeviceRow>
}

/** `owner`: past every rule. */
export function deskOf(server: SyncServer, owner: Client): DeskOf {
  const { n, homes } = server
  return {
    knock: (phone, more = {}) =>
      phone.record('doorVisit.record', {
        visitId: newId(),
        dwellingId: homes.e501,
        outcome: 'met',
        words: '说了几句',
        ...more,
      }),
    countVisits: async () => Number((await owner.query('select count(*) from doors.visit')).rows[0].count),
    kept: async () => (await n.ask<Page<KeptRow>>(n.worker, 'kept.list', {})).rows,
    device: async (id) =>
      (await n.ask<readonly DeviceRow[]>(n.worker, 'device.list', {})).find((row) => row.id === id)!,
  }
}

export const statuses = (reply: { outcomes: readonly { status: string }[] }) =>
  reply.outcomes.map(({ status }) => status)
