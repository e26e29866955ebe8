import type { MediationPage } from '../../domain/mediation/file-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { Stage } from '../kit/StageBar.tsx'
import { sayDay } from '../kit/when.ts'

const ORDER = ['registered', 'told', 'mediating', 'agreed', 'performing', 'visited', 'archived'] as const
type Key = (typeof ORDER)[number]

/** How far along the row a file is; a file that was ended without agreement goes straight to the archive. */
function farOf(page: MediationPage): number {
  switch (page.state) {
    case 'registered':
      return 0
    case 'told':
      return 1
    case 'mediating':
      return page.agreement && page.agreement.state !== 'effective' ? 3 : 2
    case 'performing':
    case 'performed':
      return page.records.some(({ kind }) => kind === 'visit') ? 5 : 4
    case 'terminated':
      return 2
    case 'archived':
      return 6
  }
}

/** The row of stages in plain words. */
export function mediationStages(words: Catalogue, language: string, page: MediationPage): readonly Stage[] {
  const far = farOf(page)
  const held = page.records.filter(
    ({ kind, ...record }) => kind === 'session' && 'state' in record && record.state === 'held',
  )
  const days: Partial<Record<Key, string | null>> = {
    registered: page.registeredOn,
    agreed: page.effectiveOn,
    performing: page.performedOn,
    archived: page.archivedOn,
  }
  const ended = page.state === 'terminated' || (page.state === 'archived' && !page.effectiveOn)
  return ORDER.filter((key) => !ended || !['agreed', 'performing', 'visited'].includes(key)).map((key) => {
    const at = ORDER.indexOf(key)
    const state = at < far || page.state === 'archived' ? 'past' : at === far ? 'now' : 'ahead'
    const day = state === 'ahead' ? null : days[key]
    const count =
      key === 'mediating' && held.length > 0 ? fill(words.desk.mediation.sessionN, { n: held.length }) : ''
    const note = day ? sayDay(words, language, day) : count
    const name =
      ended && key === 'mediating' ? words.mediation.states.terminated : words.mediation.stages[key]
    return { key, name, state, note: note || undefined }
  })
}
