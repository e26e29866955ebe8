import { confirmationUntil } from '../../domain/mediation/confirmation.ts'
import { fileSerial } from '../../domain/mediation/file-serial.ts'
import { myCalendar, myFeed, type CalendarLine } from '../../domain/mediation/queries.ts'
import { answers } from '../answer.ts'
import { listCalendarFiles, listCalendarPromises, listCalendarSessions } from './calendar-queries.ts'
import { findOwnFeed } from './feed-store.ts'

answers(myFeed, {
  read: async (tx, _input, { actor }) => (await findOwnFeed(tx, actor.id)) ?? null,
})

/** What stands in the own calendar: sessions and clocks of the files one mediates, checks that one makes. */
answers(myCalendar, {
  async read(tx, _input, { actor, house }) {
    const community = house.areas.find(tx.committeeId)?.name ?? ''
    const serialOf = (row: { year: number; number: number }) => fileSerial(community, row.year, row.number)
    const plain = { cancelled: false, rrule: null, until: null }
    const sessions = (await listCalendarSessions(tx, actor.id)).map(
      ({ year, number, revision, id, ...row }): CalendarLine => ({
        ...plain,
        ...row,
        kind: 'session',
        uid: `session-${id}`,
        sequence: revision,
        serial: serialOf({ year, number }),
      }),
    )
    const promises = (await listCalendarPromises(tx, actor.id)).map(
      ({ year, number, revision, id, ...row }): CalendarLine => ({
        ...row,
        kind: 'check',
        uid: `commitment-${id}`,
        sequence: revision,
        serial: serialOf({ year, number }),
      }),
    )
    const clocks = (await listCalendarFiles(tx, actor.id)).flatMap((row): readonly CalendarLine[] => {
      const { year, number, revision, mediationId, caseId, dueOn, effectiveOn, open } = row
      const own = { ...plain, mediationId, caseId, sequence: revision, serial: serialOf({ year, number }) }
      return [
        ...(open ? [{ ...own, kind: 'due' as const, uid: `due-${mediationId}`, start: dueOn }] : []),
        ...(effectiveOn
          ? [
              {
                ...own,
                kind: 'courtClock' as const,
                uid: `court-${mediationId}`,
                start: confirmationUntil(effectiveOn),
              },
            ]
          : []),
      ]
    })
    return [...sessions, ...promises, ...clocks]
  },
})
