import type { MediationPage } from '../../src/domain/mediation/file-view.ts'
import type { AccountActor } from '../../src/domain/identity/actor.ts'
import { newId } from '../../src/domain/kit/ids.ts'
import { openDesk, type Desk } from '../cases/desk.ts'
import '../../src/server/mediation/rooms.ts'
import '../../src/server/mediation-seal.ts'
import '../../src/server/documents/rooms.ts'

/** A picture of one stroke, as a canvas gives it. */
export const STROKE =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAEklEQVR4nGNgYGD4z8Dw/z8DAAgEAf9CPCZ2AAAAAElFTkSuQmCCAAAAAAAAAAAAAAAAAAAAAA=='

/** The corridor of scrap: a quarrel with its file open, mediated by the worker. */
export interface Table extends Desk {
  readonly caseId: string
  readonly mediationId: string
  readonly parties: { readonly neighbour: string; readonly cleaner: string }
  file(who?: AccountActor): Promise<MediationPage>
  /** Both sides told and willing. */
  tell(): Promise<void>
  hold(result: 'agreed' | 'deadlock' | 'failed', more?: Record<string, unknown>): Promise<string>
  /** As far as an agreement in effect. */
  agree(): Promise<string>
  sign(agreementId: string, image?: string): Promise<void>
  /** A promise that is looked at every Monday by the eastern grid worker. */
  promise(more?: Record<string, unknown>): Promise<string>
}

export const NAMES = { neighbour: '张建国', cleaner: '贺老四' }

export async function openTable(): Promise<Table> {
  const desk = await openDesk()
  const { n } = desk
  const caseId = await desk.report({ gridId: n.ids.east })
  const [mediationId, neighbour, cleaner] = [newId(), newId(), newId()]
  await n.done(n.worker, 'mediation.open', {
    mediationId,
    caseId,
    source: 'own',
    disputeType: 'neighbours',
    cause: '楼道堆放废品',
    facts: '三楼楼道里堆满了废品, 有味道, 邻居多次反映。',
    requests: ['清走楼道里的废品'],
  })
  for (const [partyId, side, name] of [
    [neighbour, 'applicant', NAMES.neighbour],
    [cleaner, 'respondent', NAMES.cleaner],
  ])
    await n.done(n.worker, 'mediationParty.write', {
      partyId,
      mediationId,
      side,
      name,
      address: '3号楼2单元301',
    })

  const file: Table['file'] = (who = n.worker) => n.ask<MediationPage>(who, 'mediation.page', { mediationId })
  const tell = async () => {
    for (const partyId of [neighbour, cleaner])
      await n.done(n.worker, 'mediationParty.tell', { partyId, on: '2026-11-20', willing: true })
  }
  const hold: Table['hold'] = async (result, more = {}) => {
    const recordId = newId()
    await n.done(n.worker, 'mediationSession.hold', {
      mediationId,
      recordId,
      at: '2026-11-23T01:00:00Z',
      place: '社区调解室',
      present: [neighbour, cleaner],
      statements: [
        { partyId: neighbour, words: '夏天味道大, 老人过不去。' },
        { partyId: cleaner, words: '卖废品贴补家用, 没有别的地方放。' },
      ],
      proposals: '废品当天卖掉, 楼道不再堆放。',
      result,
      outcome: result === 'agreed' ? '双方同意写成协议。' : '贺老四不肯清, 说要再想想。',
      ...more,
    })
    return recordId
  }
  const sign: Table['sign'] = async (agreementId, image = STROKE) => {
    const page = await file()
    const hash = page.agreement!.hash
    const signers = [
      ...page.parties.map(({ id }) => ['party', id] as const),
      ['mediator', page.mediators[0]!.id] as const,
    ]
    for (const [signer, signerId] of signers)
      await n.done(n.worker, 'signature.take', {
        signatureId: newId(),
        mediationId,
        thing: 'agreement',
        thingId: agreementId,
        signer,
        signerId,
        way: 'finger',
        hash,
        image,
      })
  }
  return {
    ...desk,
    caseId,
    mediationId,
    parties: { neighbour, cleaner },
    file,
    tell,
    hold,
    sign,
    agree: async () => {
      await tell()
      await hold('agreed')
      const agreementId = newId()
      await n.done(n.worker, 'agreement.draft', draft(agreementId, mediationId, cleaner))
      await sign(agreementId)
      await n.done(n.worker, 'agreement.takeEffect', { agreementId, on: '2026-11-23', keeper: '李书记' })
      return agreementId
    },
    promise: async (more = {}) => {
      const commitmentId = newId()
      await n.done(n.worker, 'commitment.make', {
        commitmentId,
        mediationId,
        what: '门口和楼道消毒',
        rhythm: { unit: 'week', weekdays: [1] },
        startsOn: '2026-11-30',
        checkerId: n.eastWorker.id,
        breachesAllowed: 2,
        ...more,
      })
      return commitmentId
    },
  }
}

/** An agreement that a court could confirm. */
export function draft(
  agreementId: string,
  mediationId: string,
  who: string,
  more: Record<string, unknown> = {},
) {
  return {
    agreementId,
    mediationId,
    form: 'written',
    facts: '2026年11月，贺老四在三楼楼道堆放废品，有异味，邻居出入不便。',
    clauses: [
      {
        who: [who],
        what: '把三楼楼道里的废品全部清走',
        by: '2026-11-29',
        how: '卖给废品收购站，当着网格员的面清完',
      },
    ],
    ...more,
  }
}
