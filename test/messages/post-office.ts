import { asAnswered, asDescribed } from '../described.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActionName } from '../../src/domain/actions.ts'
import type { Actor, BearerActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import type { Outcome } from '../../src/domain/kit/refusal.ts'
import type { MessageView, SinkMessage } from '../../src/domain/messages/queries.ts'
import type { Page } from '../../src/domain/kit/query.ts'
import type { QueryName } from '../../src/domain/queries.ts'
import { answer } from '../../src/server/answer.ts'
import { findBearer } from '../../src/server/cases/agency-bearer.ts'
import { openDoor } from '../../src/server/door.ts'
import type { House } from '../../src/server/house.ts'
import { openPostman, type Postman } from '../../src/server/messages/postman.ts'
import { openSchedule, type Schedule } from '../../src/server/schedule.ts'
import '../../src/server/rooms.ts'
import { openNeighbourhood, type Neighbourhood } from '../registry/neighbourhood.ts'
import { openFakeProviders, type FakeProviders } from './fake-providers.ts'

/** A neighbourhood that writes to people: a postman, providers to write by, a clock. */
export interface PostOffice {
  readonly n: Neighbourhood
  readonly house: House
  readonly fakes: FakeProviders
  readonly postman: Postman
  readonly schedule: Schedule
  /** Postmen of another process go by the same clock. */
  clock(): string
  act(who: Actor, action: ActionName, input: unknown): Promise<Outcome>
  done(who: Actor, action: ActionName, input: unknown): Promise<Extract<Outcome, { status: 'done' }>>
  ask<Answer>(who: Actor, query: QueryName, input: unknown): Promise<Answer>
  recent(): Promise<readonly MessageView[]>
  /** What the folder of the demo has received, the latest first. */
  sink(): Promise<readonly SinkMessage[]>
  /** Whoever opens the link that was sent. */
  opens(text: string): Promise<BearerActor>
  /** A matter reported at the counter by somebody with a mobile phone. */
  report(more?: object, reporter?: object): Promise<{ caseId: string; reporterId: string }>
  setNow(instant: string): void
  close(): Promise<void>
}

export const PHONE = '13800001234'

export async function openPostOffice(at = '2026-11-23T02:00:00Z'): Promise<PostOffice> {
  const n = await openNeighbourhood()
  const folder = await mkdtemp(join(tmpdir(), 'linli-post-'))
  const fakes = await openFakeProviders()
  const house: House = { ...n.house, publicUrl: 'https://linli.test', sinkFolder: join(folder, 'messages') }
  let now = at
  n.setNow(at)
  const clock = () => now
  const { database } = n
  const door = openDoor({ database, house, clock })
  const asking = { database, house, clock }
  const complain = (_about: string, error: unknown) => {
    throw error
  }
  const act: PostOffice['act'] = async (who, action, input) =>
    asDescribed(
      action,
      await door.execute({ id: newId(), action, input, madeAt: now, at: n.ids.community }, who),
    )
  const done: PostOffice['done'] = async (who, action, input) => {
    const outcome = await act(who, action, input)
    if (outcome.status !== 'done') throw new Error(`${action}: ${JSON.stringify(outcome)}`)
    return outcome
  }
  const ask = async <Answer>(who: Actor, query: QueryName, input: unknown): Promise<Answer> => {
    const reply = asAnswered(query, await answer(asking, query, input, who, n.ids.community))
    if (reply.status !== 'answered') throw new Error(`${query}: ${JSON.stringify(reply)}`)
    return JSON.parse(reply.json) as Answer
  }
  const kind = { code: 'other', path: ['其他', '其他', '其他'], duty: 'lead', amount: 15, unit: 'day' }
  await done(n.secretary, 'kind.write', kind)
  return {
    n,
    house,
    fakes,
    postman: openPostman({ database, house, door, clock, providers: fakes.providers, complain }),
    schedule: openSchedule({ database, house, door, clock, complain }),
    clock,
    act,
    done,
    ask,
    recent: async () => (await ask<Page<MessageView>>(n.worker, 'message.recent', {})).rows,
    sink: () => ask<readonly SinkMessage[]>(n.worker, 'message.sink', {}),
    opens: async (text) => {
      const code = /\/s\/(\w+)/.exec(text)?.[1] ?? ''
      const found = await findBearer({ database, vault: house.vault, clock }, 'resident', code)
      if (found.state !== 'open') throw new Error(`the link is ${found.state}: ${text}`)
      return found.actor
    },
    report: async (more = {}, reporter = {}) => {
      const [caseId, reporterId] = [newId(), newId()]
      await done(n.worker, 'case.report', {
        caseId,
        source: 'telephone',
        kindCode: 'other',
        words: '楼道灯坏了',
        gridId: n.ids.east,
        reporter: { reporterId, name: '周大妈', phone: PHONE, wantsMessages: true, ...reporter },
        ...more,
      })
      return { caseId, reporterId }
    },
    setNow: (instant) => {
      now = instant
      n.setNow(instant)
    },
    close: async () => {
      await fakes.close()
      await n.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
