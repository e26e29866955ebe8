import {
  ballotDraft,
  ballotHomes,
  ballotPage,
  listBallots,
  partyPage,
  sealedText,
} from '../../domain/drives/ballot-queries.ts'
import { stillNeeded } from '../../domain/drives/still-needed.ts'
import { tally } from '../../domain/drives/tally.ts'
import { ballotText } from '../../domain/drives/vote.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import {
  findBallotRecord,
  findDoors,
  findParty,
  listBallotHeads,
  listHomesOf,
  listRollLines,
  listVoteRecords,
} from './ballot-queries.ts'
import { countUnproven, listParties } from './ballot-store.ts'
import { sealedLines } from './ballot-handlers.ts'
import { namesOf } from './owned-handlers.ts'
import { rollOf } from './roll.ts'
import { listDraftLines } from './roll-store.ts'
import { openNames } from './scan-names.ts'

answers(listBallots, { read: (tx, { driveId }) => listBallotHeads(tx, driveId) })

/** As many as one looks through on a screen; all of them can be made a list of doors. */
const MISSING_SHOWN = 1000

answers(ballotDraft, {
  async read(tx, { compoundIds }) {
    const draft = await listDraftLines(tx, compoundIds)
    const { parties } = rollOf(draft.map((line) => ({ ...line, areaCm2: line.areaCm2 ?? 1 })))
    const missing = draft.filter(({ areaCm2, owners }) => areaCm2 === null || owners.length === 0)
    return {
      homes: draft.length,
      heads: parties.length,
      areaCm2: draft.reduce((sum, { areaCm2 }) => sum + (areaCm2 ?? 0), 0),
      withoutArea: draft.filter(({ areaCm2 }) => areaCm2 === null).length,
      withoutOwner: draft.filter(({ owners }) => owners.length === 0).length,
      assumedOwner: draft.filter(({ owners, isAssumed }) => isAssumed && owners.length > 0).length,
      missing: missing
        .slice(0, MISSING_SHOWN)
        .map(({ areaCm2, owners, isAssumed: _isAssumed, ...place }) => ({
          ...place,
          area: areaCm2 !== null,
          owner: owners.length > 0,
        })),
    }
  },
})

answers(ballotPage, {
  async read(tx, { ballotId }) {
    const ballot = await findBallotRecord(tx, ballotId)
    if (!ballot) throw new NotFound()
    const parties = (await listParties(tx, ballotId)).map((party) => ({ ...party, unitIds: [] }))
    const cast = new Map(parties.flatMap(({ key, choice }) => (choice ? [[key, choice] as const] : [])))
    const needed = stillNeeded(parties, cast, ballot.threshold)
    const numbers = new Map(parties.map(({ key, no }) => [key, no]))
    const nos = needed?.parties.map(({ key }) => numbers.get(key)!) ?? []
    const homes = nos.length > 0 ? await listHomesOf(tx, ballotId, nos) : []
    return {
      ...ballot,
      tally: tally(parties, cast, ballot.threshold),
      stillNeeded: needed
        ? nos.map((no) => ({
            no,
            homes: homes
              .filter(({ partyNo }) => partyNo === no)
              .map(({ partyNo: _partyNo, no: _no, ...place }) => place),
          }))
        : null,
      doors: await findDoors(tx, ballotId),
      proxiesUnproven: await countUnproven(tx, ballotId),
    }
  },
})

answers(ballotHomes, {
  async read(tx, { ballotId, show, after, limit }) {
    const rows = await listRollLines(tx, ballotId, show, Number(after ?? 0), limit)
    const last = rows.length === limit ? rows.at(-1) : undefined
    return last ? { rows, next: String(last.no) } : { rows }
  },
})

answers(partyPage, {
  async read(tx, { ballotId, no }, { house }) {
    const party = await findParty(tx, ballotId, no)
    if (!party) throw new NotFound()
    const { key, ...head } = party
    const homes = await listHomesOf(tx, ballotId, [no])
    const names = await namesOf(tx, house.vault, key.split('+'))
    const votes = await listVoteRecords(tx, ballotId, key)
    return {
      ...head,
      homes: homes.map(({ partyNo: _partyNo, no: _no, ...place }) => place),
      owners: [...names.values()],
      votes: votes.map(({ files, ...vote }) => ({ ...vote, files: openNames(house.vault, files) })),
    }
  },
})

answers(sealedText, {
  async read(tx, { ballotId }) {
    const ballot = await findBallotRecord(tx, ballotId)
    if (!ballot?.seal) throw new NotFound()
    return { text: ballotText(ballot.topic, await sealedLines(tx, ballotId)), seal: ballot.seal }
  },
})
