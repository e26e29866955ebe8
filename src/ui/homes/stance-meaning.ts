import { hardest } from '../../domain/drives/progress.ts'
import { stances, type Stance } from '../../domain/drives/stance.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { Meaning, Paint } from './front-meaning.ts'

/** Stances of what a drive's list has of a home; without an entry the home is not on the list. */
export type StancesByHome = ReadonlyMap<string, readonly (Stance | null)[]>

const tones: Readonly<Record<Stance, Paint['tone']>> = {
  agrees: 'good',
  removed: 'good',
  conditional: 'note',
  hesitates: 'due',
  unmet: 'due',
  notOwner: 'note',
  against: 'danger',
}

/** 态度: the front of a building coloured by where each home stands in a drive; a letter says the same as the colour. */
export function stanceMeaning(words: Catalogue, byHome: StancesByHome): Meaning {
  const { meaning, marks, notYet, notOnList } = words.desk.drives
  const paints = new Map(
    stances.map((stance) => [
      stance,
      { tone: tones[stance], mark: marks[stance], name: words.drives.stances[stance] },
    ]),
  )
  const none: Paint = { tone: 'plain', mark: marks.none, name: notYet }
  const off: Paint = { tone: 'empty', mark: '', name: notOnList }
  return {
    key: 'stances',
    name: meaning,
    paints: [...paints.values(), none, off],
    of: ({ dwellingId }) => {
      const said = byHome.get(dwellingId)
      if (!said || said.length === 0) return off
      const stance = hardest(said)
      return (stance && paints.get(stance)) ?? none
    },
  }
}
