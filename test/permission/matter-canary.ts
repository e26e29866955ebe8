import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const matterIds = () => ({
  caseId: newId(),
  reporterId: newId(),
  noteId: newId(),
  taskId: newId(),
  whistleId: newId(),
  themeId: newId(),
  reachId: newId(),
  requestId: newId(),
})

/** A matter of that home with everything that hangs on one: an agency, a whistle, a theme. */
export function matterDeeds({ ids, name, words, organisation }: Telling): Deeds {
  return [
    [
      'dispatch.write',
      {
        entryId: newId(),
        kindCode: 'noise',
        compoundId: ids.compoundId,
        duty: 'assist',
        listItem: organisation,
        unitIds: [ids.organisationId],
      },
    ],
    [
      'case.report',
      {
        caseId: ids.caseId,
        source: 'counter',
        kindCode: 'other',
        title: `${name}的办件`,
        words,
        dwellingId: ids.dwellingId,
        reporter: { reporterId: ids.reporterId, personId: ids.personId, wantsMessages: true },
      },
    ],
    ['case.accept', { caseId: ids.caseId, duty: 'lead' }],
    ['right.ask', { requestId: ids.requestId, caseId: newId(), personId: ids.personId, kind: 'copy', words }],
    ['case.note', { caseId: ids.caseId, noteId: ids.noteId, text: words }],
    ['reachLadder.write', { about: ['case-judge'], steps: [{ step: 'message', hours: 1 }] }],
    ['reach.begin', { reachId: ids.reachId, caseId: ids.caseId, reporterId: ids.reporterId }],
    ['reach.try', { tryId: newId(), reachId: ids.reachId, step: 'call', reached: false, words }],
    [
      'agencyTask.send',
      {
        taskId: ids.taskId,
        caseId: ids.caseId,
        organisationId: ids.organisationId,
        ask: words,
        amount: 3,
        unit: 'workingDay',
        showPlace: true,
      },
    ],
    [
      'whistle.blow',
      {
        whistleId: ids.whistleId,
        caseId: ids.caseId,
        meetAt: new Date().toISOString(),
        place: words,
        purpose: words,
        unitIds: [ids.organisationId],
      },
    ],
    ['theme.begin', { themeId: ids.themeId, month: '2026-11-01', title: '每月一题' }],
    ['theme.collect', { themeId: ids.themeId, caseIds: [ids.caseId] }],
    ['agencyTask.pause', { taskId: ids.taskId, pauseId: newId(), reason: words }],
  ]
}
