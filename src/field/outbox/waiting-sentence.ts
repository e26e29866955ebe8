import type { SeenKind } from '../../domain/doors/correction.ts'
import type { DoorOutcome } from '../../domain/doors/visit.ts'
import type { Stance, VisitOutcome } from '../../domain/drives/stance.ts'
import type { Choice } from '../../domain/drives/tally.ts'
import type { PatrolFinding } from '../../domain/locks/lock.ts'
import type { CheckResult } from '../../domain/mediation/commitment.ts'
import type { Envelope } from '../../domain/kit/action.ts'
import { fill } from '../../text/shape.ts'
import type { PhoneWords } from '../words.tsx'

/** What the inputs of the phone's deeds have that a person recognises them by. */
interface Recognised {
  readonly outcome?: string
  readonly stance?: string | null
  readonly words?: string
  readonly choice?: string
  readonly reached?: boolean
  readonly solved?: boolean
  readonly result?: string
  readonly found?: string
  readonly seen?: { readonly kind: string }
  readonly kind?: string
  readonly name?: string
}

/** A record in plain words: `敲门: 没人`, `表决: 同意`. */
export function waitingSentence(words: PhoneWords, { action, input }: Envelope): string {
  const say = words.field.kinds
  const {
    outcome,
    stance,
    words: text = '',
    choice,
    reached,
    solved,
    result,
    found,
    seen,
    kind,
    name = '',
  } = (input ?? {}) as Recognised
  switch (action) {
    case 'doorVisit.record':
      return fill(say.knock, { outcome: words.doors.outcomes[outcome as DoorOutcome] ?? outcome ?? '' })
    case 'driveVisit.record':
      return fill(say.drive, {
        said: stance
          ? (words.drives.stances[stance as Stance] ?? stance)
          : (words.drives.outcomes[outcome as VisitOutcome] ?? outcome ?? ''),
      })
    case 'ballot.vote':
      return fill(say.vote, { choice: words.drives.choices[choice as Choice] ?? choice ?? '' })
    case 'case.report':
      return fill(say.matter, { words: text.slice(0, 60) })
    case 'case.returnVisit': {
      const { solvedYes, solvedNo } = words.field.record
      return fill(say.returned, { solved: reached ? (solved ? solvedYes : solvedNo) : say.notReached })
    }
    case 'commitment.check':
      return fill(say.check, { result: words.field.record.checks[result as CheckResult] ?? '' })
    case 'lock.patrol':
      return fill(say.patrol, { found: words.field.record.patrols[found as PatrolFinding] ?? '' })
    case 'reach.try':
      return fill(say.told, { result: reached ? say.toldYes : say.notReached })
    case 'correction.record':
      return fill(say.correction, { what: words.doors.seen[seen?.kind as SeenKind] ?? '' })
    case 'correction.dismiss':
      return say.correctionBack
    case 'attachment.add':
      // One of a paper carries the paper's name; others are numbered.
      return kind === 'document' ? fill(say.photoOf, { paper: name.replace(/\.jpg$/, '') }) : say.photo
    default:
      return say.other
  }
}
