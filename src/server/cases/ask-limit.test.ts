import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ASK_LIMITS, wordGroups, type Challenge, type WordGroup } from '../../domain/cases/ask-limits.ts'
import { newId } from '../../domain/kit/ids.ts'
import { Client } from 'pg'
import { openOutside, type Outside } from './test-outside.ts'

let o: Outside
let owner: Client
beforeAll(async () => {
  o = await openOutside()
  owner = new Client({ connectionString: o.n.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await o.close()
})

interface From {
  readonly network: string
  readonly device?: string
}

const asked = (more: object = {}) => ({
  id: newId(),
  at: o.n.ids.community,
  madeAt: '2026-11-23T02:00:00Z',
  caseId: newId(),
  reporterId: newId(),
  words: '楼道灯不亮',
  ...more,
})
const send = (body: object, { network, device }: From) =>
  o.app.inject({
    method: 'POST',
    url: '/api/resident/ask',
    payload: body,
    headers: { 'x-linli': '1', ...(device ? { 'x-linli-device': device } : {}) },
    remoteAddress: network,
  })
const challengeOf = (reply: { json(): unknown }) => (reply.json() as { challenge: Challenge }).challenge
/** What a person sees at a glance is known here only to whoever may look into the books. */
async function rightAnswer(id: string): Promise<number> {
  const { rows } = await owner.query<{ answer: number }>('select answer from cases.challenge where id = $1', [
    id,
  ])
  return rows[0]!.answer
}

test('a family asks three times without a question; the fourth time one is asked, answered at a glance, and it is in', async () => {
  const from = { network: '10.9.0.1', device: 'grandma' }
  for (let n = 0; n < 3; n += 1) expect((await send(asked(), from)).statusCode).toBe(200)
  const fourth = asked()
  const held = await send(fourth, from)
  expect(held.statusCode).toBe(409)
  expect(held.json()).toMatchObject({ refusal: { code: 'question-first' } })
  const { id, ...shown } = challengeOf(held)
  expect(shown).toMatchObject({ find: expect.any(String), pictures: expect.any(Array) })
  const pick = await rightAnswer(id)
  expect((await send({ ...fourth, answer: { id, pick } }, from)).statusCode).toBe(200)
})

test('nothing in the question says which picture is right, and no picture comes twice', async () => {
  const from = { network: '10.9.0.2', device: 'looker' }
  for (let n = 0; n < 3; n += 1) await send(asked(), from)
  const seen = new Set<string>()
  for (let n = 0; n < 5; n += 1) {
    const challenge = challengeOf(await send(asked(), from))
    if (!('pictures' in challenge)) throw new Error('pictures expected')
    expect(Object.keys(challenge).toSorted()).toEqual(['find', 'id', 'pictures'])
    for (const picture of challenge.pictures) {
      expect(Buffer.from(picture.split(',')[1]!, 'base64').includes('tEXt')).toBe(false)
      seen.add(createHash('sha256').update(picture).digest('hex'))
    }
  }
  expect(seen.size).toBe(30)
})

test('a right answer lets one matter in: not a second one, not from elsewhere, not after ten minutes', async () => {
  const from = { network: '10.9.0.3', device: 'one' }
  for (let n = 0; n < 3; n += 1) await send(asked(), from)
  const fresh = async () => {
    const { id } = challengeOf(await send(asked(), from))
    return { id, pick: await rightAnswer(id) }
  }
  const first = await fresh()
  expect((await send(asked({ answer: first }), from)).statusCode).toBe(200)
  expect((await send(asked({ answer: first }), from)).statusCode).toBe(409)
  const other = { network: '10.9.0.4', device: 'one' }
  expect((await send(asked({ answer: await fresh() }), other)).statusCode).toBe(409)
  const old = await fresh()
  o.setNow('2026-11-23T02:10:01Z')
  expect((await send(asked({ answer: old }), from)).statusCode).toBe(409)
  o.setNow('2026-11-23T02:00:00Z')
})

test('a lost reply is sent again without a question, and counts once', async () => {
  const from = { network: '10.9.0.5', device: 'lost' }
  const first = asked()
  for (let n = 0; n < 6; n += 1) expect((await send(first, from)).statusCode).toBe(200)
  expect((await send(asked(), from)).statusCode).toBe(200)
})

test('whoever cannot see gets a question in words, a few times an hour', async () => {
  const from = { network: '10.9.0.6', device: 'blind' }
  for (let n = 0; n < 3; n += 1) await send(asked(), from)
  const kinds: string[] = []
  for (let n = 0; n < ASK_LIMITS.wordsHour.most + 1; n += 1) {
    const challenge = challengeOf(await send(asked({ inWords: true }), from))
    kinds.push('words' in challenge ? 'words' : 'pictures')
    if (!('words' in challenge)) continue
    const right = challenge.words[await rightAnswer(challenge.id)]!
    const ofKind = (word: string) =>
      (wordGroups[challenge.find as WordGroup] as readonly string[]).includes(word)
    expect(challenge.words.filter(ofKind)).toEqual([right])
  }
  expect(kinds.filter((kind) => kind === 'words')).toHaveLength(ASK_LIMITS.wordsHour.most)
  expect(kinds.at(-1)).toBe('pictures')
})

/** A script that knows the protocol, changes device and telephone each time, and guesses. */
async function attack(
  network: string,
  tries: number,
  atOnce: number,
): Promise<{ in: number; stopped: number }> {
  const counted = { in: 0, stopped: 0 }
  let answer: { id: string; pick: number } | undefined
  for (let n = 0; n < tries; n += atOnce) {
    const replies = await Promise.all(
      Array.from({ length: atOnce }, (_, at) =>
        send(asked({ phone: `1380000${1000 + n + at}`, ...(answer ? { answer } : {}) }), {
          network,
          device: newId(),
        }),
      ),
    )
    for (const reply of replies) {
      if (reply.statusCode === 200) counted.in += 1
      else if (reply.statusCode === 429) counted.stopped += 1
      else if (!challengeOf(reply)) throw new Error(`${reply.statusCode} ${reply.body}`)
      else answer = { id: challengeOf(reply).id, pick: n % 6 }
    }
  }
  return counted
}

test('a script that guesses gets little through before it is stopped for an hour, one by one and twenty at a time', async () => {
  // Ten are free; of at most a dozen guesses each sixth is right. Twenty right ones among them do not happen (p < 1e-9).
  for (const [network, atOnce] of [
    ['10.9.1.1', 1],
    ['10.9.1.2', 20],
  ] as const) {
    const { in: through, stopped } = await attack(network, 80, atOnce)
    expect(through).toBeLessThanOrEqual(ASK_LIMITS.networkHour.ask + 20)
    expect(stopped).toBeGreaterThan(20)
  }
  // The neighbours next door are not held up by it.
  expect((await send(asked(), { network: '10.9.1.3' })).statusCode).toBe(200)
  o.setNow('2026-11-23T03:00:01Z')
  expect((await send(asked(), { network: '10.9.1.1' })).statusCode).not.toBe(429)
  o.setNow('2026-11-23T02:00:00Z')
})

test('a number cannot be used to flood the desk from many networks', async () => {
  const phone = '139 0000 7788'
  const codes: number[] = []
  for (let n = 0; n < 12; n += 1)
    codes.push(
      (await send(asked({ phone: n % 2 ? phone : '+86 13900007788' }), { network: `10.9.2.${n}` }))
        .statusCode,
    )
  expect(codes).toEqual([...Array<number>(10).fill(200), 429, 429])
})

test('what was counted cannot be read, and is gone after a day', async () => {
  const { rows } = await owner.query<{ row: string }>(
    'select row_to_json(t)::text as row from cases.ask_try t',
  )
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.map(({ row }) => row).join()).not.toMatch(/10\.9\.|13900007788|grandma/)
  o.setNow('2026-11-25T03:00:00Z')
  await send(asked(), { network: '10.9.3.1' })
  o.setNow('2026-11-23T02:00:00Z')
  expect((await owner.query('select from cases.ask_try')).rowCount).toBe(1)
})
