import type { BallotPage, PartyVote } from '../../domain/drives/ballot-queries.ts'
import {
  announceBallot,
  castVote,
  closeBallot,
  correctVote,
  publishBallot,
} from '../../domain/drives/ballot.ts'
import type { DoorPaperDraft } from '../../domain/documents/door-paper.ts'
import { openDrive } from '../../domain/drives/drive.ts'
import { choices } from '../../domain/drives/tally.ts'
import { correctionReasons, voteWays } from '../../domain/drives/vote.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { sealFields } from './paper-forms.ts'

const today = () => dayOf(new Date().toISOString())

export function voteForm(words: Catalogue, ballotId: string, dwellingId: string): DeedForm {
  const say = words.desk.ballots
  return {
    action: castVote,
    title: words.actions['ballot.vote'],
    rest: () => ({ voteId: newId(), ballotId, dwellingId }),
    fields: [
      { kind: 'choice', key: 'choice', label: say.choice, choices: choicesOf(words.drives.choices, choices) },
      { kind: 'choice', key: 'way', label: say.way, choices: choicesOf(words.drives.ways, voteWays) },
      { kind: 'day', key: 'votedOn', label: say.votedOn, initial: today() },
      { kind: 'tick', key: 'proxy', label: say.proxyTick, hint: say.proxyHint },
    ],
  }
}

export function announceForm(words: Catalogue, ballotId: string): DeedForm {
  return {
    action: announceBallot,
    title: words.actions['ballot.announce'],
    rest: () => ({ ballotId }),
    fields: [{ kind: 'day', key: 'announcedOn', label: words.desk.ballots.announcedOn, initial: today() }],
  }
}

export function correctForm(words: Catalogue, ballotId: string, vote: PartyVote): DeedForm {
  const say = words.desk.ballots
  return {
    action: correctVote,
    title: words.actions['ballot.correct'],
    hint: say.correctHint,
    rest: () => ({ voteId: newId(), ballotId, corrects: vote.id }),
    shape: ({ choice, reason }) => ({ choice: choice === 'none' ? null : choice, reason }),
    fields: [
      {
        kind: 'choice',
        key: 'choice',
        label: say.correctTo,
        choices: [...choicesOf(words.drives.choices, choices), { value: 'none', label: say.takenAway }],
      },
      {
        kind: 'pick',
        key: 'reason',
        label: say.reason,
        choices: choicesOf(words.drives.correcting, correctionReasons),
      },
    ],
  }
}

/** The homes that would carry it, as doors on the phones of those who work there. */
export function voteDoorsForm(words: Catalogue, { id, topic, stillNeeded, doors }: BallotPage): DeedForm {
  const say = words.desk.ballots
  const homes = (stillNeeded ?? []).flatMap((party) => party.homes)
  const hint = fill(say.neededPlanHint, { n: homes.length })
  return {
    action: openDrive,
    title: say.neededPlan,
    hint: doors ? `${hint} ${say.neededAgain}` : hint,
    rest: () => ({
      driveId: newId(),
      name: fill(say.neededName, { topic }).slice(0, 60),
      targets: homes.map(({ dwellingId }) => ({ targetId: newId(), kind: 'home', dwellingId })),
    }),
    shape: ({ on }) => ({ vote: { ballotId: id, on } }),
    fields: [{ kind: 'day', key: 'on', label: say.neededOn, initial: today() }],
  }
}

export function closeBallotForm(words: Catalogue, ballotId: string, carried: boolean): DeedForm {
  const say = words.desk.ballots
  return {
    action: closeBallot,
    title: words.actions['ballot.close'],
    hint: fill(say.closeHint, { verdict: carried ? say.passed : say.failed }),
    danger: true,
    rest: () => ({ ballotId }),
    fields: [],
  }
}

/** The result as a numbered notice and on the public page; what the office is known by is not typed again. */
export function publishForm(words: Catalogue, ballotId: string, draft: DoorPaperDraft): DeedForm {
  const say = words.desk.ballots
  const { paperPhone, paperOffice } = words.desk.drives
  return {
    action: publishBallot,
    title: words.actions['ballot.publish'],
    hint: say.publishHint,
    rest: () => ({ ballotId, paperId: newId() }),
    shape: ({ approverId, ...typed }) => ({
      ...typed,
      approverId: typeof approverId === 'string' && approverId !== '' ? approverId : null,
    }),
    fields: [
      { kind: 'day', key: 'publishedOn', label: say.publishedOn, initial: today() },
      { kind: 'number', key: 'copies', label: say.copies, initial: 1, most: 50 },
      { kind: 'line', key: 'phone', label: paperPhone, initial: draft.phone },
      {
        kind: 'line',
        key: 'officeAddress',
        label: paperOffice,
        optional: true,
        initial: draft.officeAddress,
      },
      ...sealFields(words, draft),
    ],
  }
}
