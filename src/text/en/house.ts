import type { Shape } from '../shape.ts'
import type { houseWords as zh } from '../zh-CN/house.ts'

export const houseWords: Shape<typeof zh> = {
  refusals: {
    'reference-missing':
      'Something chosen here is no longer there, or is of another kind. Reload and choose again.',
    'wrong-state': 'It stands at "{state}"; this is possible only from "{from}".',
    'envelope-reused': 'This record number has been used before. Reload the page and fill it in again.',
  },
  outcomes: {
    notFound: 'Not found, or not within your area.',
    forbidden: 'Your role does not allow this. Ask the community secretary if it is needed.',
    invalid: 'Some fields are not right yet; see those marked.',
    offline: 'The server cannot be reached. What you typed is kept; try again in a moment.',
    fault:
      'The server had a fault. What you typed is kept; try again, and tell the administrator if it stays so.',
  },
  weekdays: { d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat', d7: 'Sun' },
}
