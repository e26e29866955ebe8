import type { Shape } from '../../shape.ts'
import type { mediationListWords as zh } from '../../zh-CN/desk/mediation-lists.ts'

export const mediationListWords: Shape<typeof zh> = {
  intro:
    'Types of quarrels, ways of settling and terms of keeping follow the local rules. Each change is a new edition; old ones stay, and files that use them are left as they are.',
  names: { disputeType: 'Types of quarrels', method: 'Ways of settling', retention: 'Terms of keeping' },
  name: 'Name',
  years: 'Years',
  yearsOrEver: 'How many years (empty: for ever)',
  forEver: 'for ever',
  add: 'Add',
  addHint: 'It comes last and can be chosen at once.',
  edit: 'Rename',
  editHint: 'Only the name. If the meaning changes, add another one and retire this.',
  retire: 'Retire',
  retired: 'retired',
  retireHint: 'No longer offered; files that have it show it as before.',
  offerAgain: 'Offer again',
  offerHint: 'It can be chosen again.',
  asShipped: 'As it ships with the program',
  edition: 'Edition {n}',
  history: 'Earlier editions',
}
