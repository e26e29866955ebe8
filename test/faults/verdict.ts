import type { Sending } from './ledger.ts'

/** What the database holds of one sent deed, read past every wall of the program. */
export interface Stored {
  readonly caseId: string
  readonly title: string
}

export interface Found {
  /** Every matter of the books that a sender may have made. */
  readonly cases: readonly Stored[]
  /** Envelopes in the journal, each as often as it is there. */
  readonly lines: readonly {
    readonly envelopeId: string
    readonly caseId: string
    readonly position: number
  }[]
  /** Matters as the program's own list shows them. */
  readonly listed: readonly string[]
}

/**
 * Compares the sender's book with what is there: acknowledged ⊆ stored, stored ⊆ sent, values equal, refused absent, nothing
 * twice, and the program's own list says the same as the database. Each complaint is one sentence; none means it holds.
 */
export function judge(sendings: Iterable<Sending>, { cases, lines, listed }: Found): readonly string[] {
  const complaints: string[] = []
  const sent = [...sendings]
  const byCase = new Map(sent.map((one) => [one.caseId, one]))
  const stored = new Map(cases.map((one) => [one.caseId, one]))
  const written = Map.groupBy(lines, ({ envelopeId }) => envelopeId)
  const shown = new Set(listed)
  for (const { envelopeId, caseId, title, fate, position } of sent) {
    const kept = stored.get(caseId)
    const own = written.get(envelopeId) ?? []
    if (fate === 'acknowledged' && !kept)
      complaints.push(`lost: ${caseId} was acknowledged and is not stored`)
    if (fate === 'acknowledged' && own.length === 0)
      complaints.push(`lost: ${envelopeId} was acknowledged and is not in the journal`)
    if (fate === 'acknowledged' && !shown.has(caseId))
      complaints.push(`hidden: ${caseId} was acknowledged and is not in the list`)
    if (fate === 'refused' && (kept || own.length > 0))
      complaints.push(`stored: ${caseId} was refused and is there`)
    if (own.length > 1) complaints.push(`twice: ${envelopeId} is in the journal ${own.length} times`)
    if (own[0] && position !== undefined && own[0].position !== position)
      complaints.push(`moved: ${envelopeId} was acknowledged at ${position} and is at ${own[0].position}`)
    if (Boolean(kept) !== own.length > 0)
      complaints.push(`half: ${caseId} is ${kept ? 'stored without its line' : 'a line without its matter'}`)
    if (kept && kept.title !== title)
      complaints.push(`changed: ${caseId} was sent as ${title} and is ${kept.title}`)
  }
  for (const { caseId } of cases)
    if (!byCase.has(caseId)) complaints.push(`invented: ${caseId} was never sent`)
  if (stored.size !== cases.length) complaints.push('twice: a matter is stored more than once')
  if (shown.size !== listed.length) complaints.push('twice: a matter is listed more than once')
  return complaints
}
