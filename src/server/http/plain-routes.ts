import type { ActionName } from '../../domain/actions.ts'
import { fileHomes } from './file-homes.ts'

/** One way in besides deeds and questions: who it is for and what it does. */
export interface PlainRoute {
  readonly summary: string
  /** How whoever comes is known; `none`: nobody has to be. */
  readonly who: 'account' | 'bearer' | 'anybody' | 'none'
  readonly sends?: 'json' | 'form' | 'multipart' | 'bytes'
  readonly answers?: string
  /** The deeds that it carries out, one at a time; it answers as they do. */
  readonly deeds?: readonly ActionName[]
}

const JSON_TYPE = 'application/json'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const FILE = 'application/octet-stream'
const PDF = 'application/pdf'

/**
 * Every route that is neither a deed nor a question, by method and address. A test fails when the server has one that is not
 * here: then it is in no description and in nobody's matrix.
 */
export const plainRoutes: Readonly<Record<string, PlainRoute>> = {
  'GET /api/openapi.json': { summary: 'This description', who: 'none' },
  'GET /api/me': { summary: 'Who is signed in, where, and what may be done there', who: 'account' },
  'POST /api/sign-in': { summary: 'Signs in; sets the session cookie', who: 'none', sends: 'json' },
  'POST /api/sign-out': { summary: 'Ends the session', who: 'account' },
  'GET /api/first-run': { summary: 'Whether the house still waits for its first account', who: 'none' },
  'POST /api/first-run': {
    summary: 'Makes the first account with the setup code',
    who: 'none',
    sends: 'json',
  },
  'GET /api/demo-sign-ins': { summary: 'Accounts of the demo community; none elsewhere', who: 'none' },
  'POST /api/data-copies': {
    summary: 'Makes the copy of what is held of a person, and sends it as PDF, Word or JSON',
    who: 'account',
    sends: 'json',
    answers: FILE,
  },
  'GET /api/communities': { summary: 'Names of the communities served here', who: 'none' },
  'GET /api/live': {
    summary: 'Server-sent events: something was written',
    who: 'account',
    answers: 'text/event-stream',
  },
  'POST /api/do': {
    summary: 'Up to 200 deeds in one message, outcomes in order',
    who: 'anybody',
    sends: 'json',
  },
  'POST /api/link/open': { summary: 'Opens an agency’s link', who: 'bearer', sends: 'json' },
  'POST /api/resident/ask': {
    summary: 'A resident asks; answers number and token',
    who: 'none',
    sends: 'json',
  },
  'POST /api/resident/follow': {
    summary: 'Follows a matter by number and phone tail',
    who: 'none',
    sends: 'json',
  },
  'POST /api/files': {
    summary: 'Takes a file in and puts it with its matter',
    who: 'anybody',
    sends: 'multipart',
    deeds: Object.values(fileHomes).map(({ action }) => action),
  },
  'GET /api/files/{id}': { summary: 'Sends a file out', who: 'anybody', answers: FILE },
  'POST /api/imports': {
    summary: 'Takes a workbook in for reading',
    who: 'account',
    sends: 'multipart',
    deeds: ['import.begin'],
  },
  'GET /api/imports/{id}/report.xlsx': {
    summary: 'The workbook with remarks',
    who: 'account',
    answers: XLSX,
  },
  'GET /api/papers/{file}': { summary: 'An issued paper as PDF or Word', who: 'account', answers: FILE },
  'GET /api/case-prints/{file}': {
    summary: 'The sheet of a matter as PDF or Word',
    who: 'account',
    answers: FILE,
  },
  'POST /api/templates': {
    summary: 'Takes an office’s own template in',
    who: 'account',
    sends: 'multipart',
    deeds: ['template.replace'],
  },
  'GET /api/templates/{file}': { summary: 'A Word template', who: 'account', answers: FILE },
  'GET /api/rate-reports/{file}': {
    summary: 'The three rates as PDF, Word or Excel',
    who: 'account',
    answers: FILE,
  },
  'GET /api/hotline-answers/{file}': {
    summary: 'Answers to orders of the 12345 line, in the layout of their sheet',
    who: 'account',
    answers: XLSX,
  },
  'POST /api/dispatch/read': {
    summary: 'Reads a sheet of the dispatch catalogue',
    who: 'account',
    sends: 'multipart',
  },
  'GET /api/dispatch.xlsx': { summary: 'The dispatch catalogue as Excel', who: 'account', answers: XLSX },
  'GET /api/dispatch.csv': { summary: 'The dispatch catalogue as CSV', who: 'account', answers: 'text/csv' },
  'POST /api/sync/send': {
    summary: 'A phone’s records, up to 200, outcomes in order',
    who: 'account',
    sends: 'json',
  },
  'POST /api/sync/fetch': { summary: 'What has changed in a phone’s scope', who: 'account', sends: 'json' },
  'POST /api/sync/wiped': { summary: 'A phone says that it has wiped itself', who: 'account', sends: 'json' },
  'POST /api/sync/file': { summary: 'Takes a phone’s exported records in', who: 'account', sends: 'json' },
  'GET /api/sync/photo/{photoId}': { summary: 'How much of a phone’s picture has come', who: 'account' },
  'PUT /api/sync/photo/{photoId}': {
    summary: 'The next piece of a phone’s picture',
    who: 'account',
    sends: 'bytes',
  },
  'GET /api/calendar/{at}/{file}': {
    summary: 'A person’s iCalendar feed, by its own token',
    who: 'none',
    answers: 'text/calendar',
  },
  'GET /api/mediations/{mediationId}/{file}': {
    summary: 'A mediation’s papers and volume',
    who: 'account',
    answers: FILE,
  },
  'POST /api/drive-sheets': { summary: 'Reads a list of locks', who: 'account', sends: 'multipart' },
  'GET /api/imports/{id}/locks': { summary: 'The list of locks in an imported workbook', who: 'account' },
  'GET /api/ballots/{id}/sealed.txt': {
    summary: 'The frozen lines of a closed vote',
    who: 'account',
    answers: 'text/plain',
  },
  'GET /api/drive-lists.xlsx': {
    summary: 'The list of a drive as it is shown',
    who: 'account',
    answers: XLSX,
  },
  'GET /api/action-days/{file}': {
    summary: 'The report of a joint action day',
    who: 'account',
    answers: FILE,
  },
  'GET /api/meeting-minutes/{file}': {
    summary: 'The minutes of a meeting as PDF or Word',
    who: 'account',
    answers: FILE,
  },
  'GET /api/sign-in-sheets/{file}': {
    summary: 'The sign-in sheet of a meeting',
    who: 'account',
    answers: PDF,
  },
  'GET /api/parking-plans/{file}': {
    summary: 'A plan of parking places, to scale',
    who: 'account',
    answers: PDF,
  },
  'GET /api/allotments/{file}': {
    summary: 'What is put up about an allotment of parking places',
    who: 'account',
    answers: PDF,
  },
  'GET /api/door-papers/{file}': {
    summary: 'Notices for doors, one page a door',
    who: 'account',
    answers: PDF,
  },
  'GET /api/door-lists.pdf': { summary: 'The list of doors in walking order', who: 'account', answers: PDF },
  'GET /api/ballots/{id}/vote-papers.pdf': {
    summary: 'A voting paper for each home',
    who: 'account',
    answers: PDF,
  },
  'GET /api/ballots/{id}/result.pdf': {
    summary: 'How the notice of a result will look',
    who: 'account',
    answers: PDF,
  },
  'GET /api/ballots/{id}/needed.pdf': {
    summary: 'The doors that would carry a vote, with room to tick and sign',
    who: 'account',
    answers: PDF,
  },
  'GET /api/ballots/{id}/list.pdf': {
    summary: 'The list from which anybody reckons the seal',
    who: 'account',
    answers: PDF,
  },
  'GET /open311/v2/discovery.{format}': { summary: 'Open311: where what is', who: 'none' },
  'GET /open311/v2/services.{format}': { summary: 'Open311: kinds of matter', who: 'none' },
  'GET /open311/v2/services/{file}': { summary: 'Open311: what may be said of a kind', who: 'none' },
  'GET /open311/v2/requests.{format}': { summary: 'Open311: what was sent with this key', who: 'none' },
  'GET /open311/v2/requests/{file}': {
    summary: 'Open311: one matter that was sent with this key',
    who: 'none',
  },
  'GET /open311/v2/tokens/{file}': { summary: 'Open311: no token is ever handed out', who: 'none' },
  'GET /open311/v2/servicerequestupdates.{format}': {
    summary: 'Open311: steps of what was sent',
    who: 'none',
  },
  'POST /open311/v2/servicerequestupdates.{format}': {
    summary: 'Open311: adds something to a matter that was sent with this key',
    who: 'none',
    sends: 'form',
  },
  'POST /open311/v2/requests.{format}': { summary: 'Open311: sends a matter', who: 'none', sends: 'form' },
}

export const plainAnswer = (route: PlainRoute): string => route.answers ?? JSON_TYPE
