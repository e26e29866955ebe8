import { caseReaches } from '../src/domain/cases/reach-queries.ts'
import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import type { Actor } from '../src/domain/identity/actor.ts'
import { answer } from '../src/server/answer.ts'
import { findBearer } from '../src/server/cases/agency-bearer.ts'
import { openPostman } from '../src/server/messages/postman.ts'
import { readSink } from '../src/server/messages/sink-channel.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { idOf } from './ids.ts'
import { asOf } from './sending.ts'
import { toldCall, toldReaders, toldSteps, type Then } from './told.ts'

function moment(open: OpenHouse, { days, at }: Then): string {
  return new Date(`${addDays(dayOf(open.clock()), -days)}T${at}:00+08:00`).toISOString()
}

async function done(open: OpenHouse, at: string, who: Actor, action: string, input: unknown, key: string) {
  const envelope = { id: idOf('deed', 'told', action, key), action, input, madeAt: open.clock(), at }
  const outcome = await open.door.execute(envelope, who)
  if (outcome.status !== 'done') throw new Error(`${action} ${key}: ${JSON.stringify(outcome)}`)
}

/**
 * Residents who agreed to be told, over a week: each deed at its hour, what it owes to people sent, some of it opened by the link as
 * they do it on their phones.
 */
export async function loadTold(
  open: OpenHouse,
  committee: string,
  actor: (login: string) => Promise<Actor>,
): Promise<void> {
  const events = [
    ...toldSteps.map(({ by, action, input, key, ...when }) => ({
      at: moment(open, when),
      play: async (then: OpenHouse) => done(then, committee, await actor(by), action, input, key),
    })),
    ...toldReaders.map((reader) => ({
      at: moment(open, reader),
      play: (then: OpenHouse) => read(then, committee, reader),
    })),
    {
      at: moment(open, toldCall),
      play: async (then: OpenHouse) => call(then, committee, await actor('wanglei')),
    },
  ].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  for (const { at, play } of events) {
    const then = asOf(open, at)
    await play(then)
    await openPostman(then).round()
  }
}

/** The latest link that came to this number is opened; whoever is asked says what he thinks. */
async function read(then: OpenHouse, at: string, { phone, judges }: (typeof toldReaders)[number]) {
  const { database, house, clock } = then
  const messages = house.sinkFolder ? await readSink(house.sinkFolder) : []
  const text = messages.find(({ to }) => to === phone)?.text ?? ''
  const code = /\/s\/(\w+)/.exec(text)?.[1] ?? ''
  const found = await findBearer({ database, vault: house.vault, clock }, 'resident', code)
  if (found.state !== 'open') return
  await done(then, at, found.actor, 'message.open', {}, code)
  if (!judges) return
  const { caseId, satisfaction, words, key } = judges
  const visit = { caseId, visitId: idOf('visit', 'told', key), reached: true, way: 'link', solved: true }
  await done(then, at, found.actor, 'case.returnVisit', { ...visit, satisfaction, words }, key)
}

/** Not read for a day: the telephone's turn has come, and somebody has tried. */
async function call(then: OpenHouse, at: string, who: Actor): Promise<void> {
  const { caseId, tryId, words } = toldCall
  const reply = await answer(then.asking, caseReaches.name, { caseId }, who, at)
  const reaches = reply.status === 'answered' ? (JSON.parse(reply.json) as readonly { id: string }[]) : []
  const [reach] = reaches
  if (!reach) return
  await done(
    then,
    at,
    who,
    'reach.try',
    { tryId, reachId: reach.id, step: 'call', reached: false, words },
    'lamp',
  )
}
