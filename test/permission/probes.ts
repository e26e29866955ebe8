import { z } from 'zod'
import type { Canary } from './canaries.ts'

/** What a field is filled with when it is not an id: something of its kind that could find the canary. */
function valueFor(key: string, schema: z.ZodType, canary: Canary): unknown {
  const byName: Readonly<Record<string, unknown>> = {
    ...canary.ids,
    otherId: canary.ids['personId'],
    applicantId: canary.ids['personId'],
    holderId: canary.ids['personId'],
    parentId: canary.committeeId,
    areaId: canary.ids['gridId'] ?? canary.committeeId,
    subjectId: canary.ids['personId'],
    intoCaseId: canary.ids['caseId'],
    compoundIds: [canary.ids['compoundId']],
    targetIds: [canary.ids['targetId']],
    owners: [{ ownerId: canary.ids['ownerId'] }],
    cut: { kind: 'person', flag: 'living-alone' },
    keys: [canary.words[0]],
    corrects: canary.ids['voteId'],
    ofId: canary.ids['voteId'],
    quorum: { of: 1, in: 2 },
    pass: { of: 1, in: 2 },
    q: canary.words[0],
    text: canary.words[0],
    name: canary.words[0],
    phone: canary.sealed[0],
    title: canary.words[0],
    placeWords: canary.words[0],
    code: 'other',
    kindCode: 'other',
    number: canary.sealed[0],
    address: 'https://receiver.example/hook',
    events: ['case.report'],
    orders: [{ number: 'HS0', cells: [] }],
    numbers: ['HS0', 'HS1', 'HS2', 'HS3'],
    serviceCode: 'other',
  }
  if (key in byName && schema.safeParse(byName[key]).success) return byName[key]
  return GUESSES.find((guess) => schema.safeParse(guess).success)
}

/** Tried in order until one is of the field's form. */
const GUESSES: readonly unknown[] = [
  '00000000-0000-7000-8000-00000000c0de',
  '2026-11-23',
  '2026-11-23T00:00:00Z',
  'words of a probe',
  'a'.repeat(64),
  1,
  true,
  'identify',
  'telephone',
  'lead',
  'solved',
  'satisfied',
  'here',
  'counter',
  'flats',
  'utility',
  'photo',
  'words',
  'workingDay',
  'noted',
  'inCourt',
  'posted',
  'before',
  'carOnIt',
  'gone',
  'removed',
  'remove',
  '09:00',
  'notice',
  'lottery',
  'owner',
  'withdrew',
  40,
  'meeting',
  'phone',
  'communityWorker',
  'grid',
  'living-alone',
  'residence-statement',
  'special',
  'yes',
  'door',
  'wrongHome',
  'atLeast',
  'vote',
  'zh-CN',
  'done',
  'call',
  'mail',
  'sent',
  'case-received',
  { channel: 'wecom', key: 'key-of-a-probe' },
  { from: '21:00', until: '08:00' },
  [{ step: 'message', hours: 1 }],
  [],
  {},
  null,
]

/** Inputs of an action's or a query's form that are about a canary: as little as possible, and as much as possible. */
export function inputsAbout(schema: z.ZodType, canary: Canary): readonly unknown[] {
  if (!(schema instanceof z.ZodObject)) return [{ ...canary.ids }]
  const full: Record<string, unknown> = {}
  const least: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const value = valueFor(key, field, canary)
    if (value === undefined) continue
    full[key] = value
    if (!field.safeParse(undefined).success) least[key] = value
  }
  return [least, full]
}
