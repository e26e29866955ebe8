import type { Shape } from '../../shape.ts'
import type { normsWords as zhCN } from '../../zh-CN/desk/norms.ts'

export const normsWords: Shape<typeof zhCN> = {
  sizes: 'Sizes of spaces',
  version: 'version {n}',
  sizesHint: 'A plan is warned of what is smaller, never stopped: old compounds are narrow.',
  space: 'A space: at least {width} m wide, {length} m long',
  accessible: 'An accessible space with its lane: at least {accessibleWidth} m wide',
  fireLane: 'A fire lane: at least {fireLaneWidth} m wide',
  fields: {
    width: 'Width of a space (m)',
    length: 'Length of a space (m)',
    accessibleWidth: 'Width of an accessible space with its lane (m)',
    fireLaneWidth: 'Width of a fire lane (m)',
  },
  sources: {
    size: 'Source of the sizes',
    accessible: 'Source for accessible spaces',
    fireLane: 'Source for fire lanes',
  },
  rhythm: 'Patrol rhythm',
  rhythmHint: 'After a removal, these days remind of looking whether the lock is back.',
  rhythmNote: 'For removals and looks from now on; days already planned stay.',
  looks: 'Looked at {days} days after the removal',
  again: 'Not seen: again after {n} days',
  days: 'Days after the removal (rising, with commas)',
  daysHint: 'Rising numbers of days, such as 3, 10, 30, 90',
  againAfter: 'Not seen: again after (days)',
  source: 'Source',
}
