import type { CopyLine } from '../../domain/rights/queries.ts'
import { sections, type Section } from '../../domain/rights/retention.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { CASE_WORDS, REPORTER_WORDS, VISIT_WORDS } from '../cases/seals.ts'
import type { Vault } from '../house.ts'
import { DOCUMENT, NOTE, PHONE } from '../registry/person-columns.ts'
import type { HeldRows } from './person-copy-queries.ts'

type Lines = readonly CopyLine[]

const { registry, cases, rights } = zhCN
const say = rights.copy

/** How much is held, by section; without a word of it. */
export function countHeld(rows: HeldRows): Readonly<Record<Section, number>> {
  return {
    basics: rows.people.length,
    phones: rows.phones.length,
    flags: rows.flags.length,
    homes: rows.homes.length,
    matters: rows.matters.length,
    visits: rows.visits.length,
    mediations: rows.mediations.length,
    procedures: rows.procedures.length,
    history: rows.history.length,
    looks: rows.looks.length,
  }
}

/** Everything that is held, opened and in words: for the person alone. */
export function copyOf(vault: Vault, rows: HeldRows): readonly { section: Section; lines: Lines }[] {
  const lines: Record<Section, Lines> = {
    basics: rows.people.flatMap((one) => basics(vault, one)),
    phones: rows.phones.map(({ id, sealed }) => line('', say.phone, vault.open(PHONE, id, sealed))),
    flags: rows.flags.map(({ flag, source, since, purpose, endedOn }) =>
      line(
        since,
        word(registry.flags, flag),
        [`${say.source} ${source}`, `${say.purpose} ${purpose}`, endedOn && `${say.until} ${endedOn}`]
          .filter(Boolean)
          .join(', '),
      ),
    ),
    homes: rows.homes.map(({ home, relation, since, endedOn }) =>
      line(
        since ?? '',
        say.home,
        [home, relation, endedOn && `${say.until} ${endedOn}`].filter(Boolean).join(', '),
      ),
    ),
    matters: rows.matters.map((one) => matter(vault, one)),
    visits: rows.visits.map(({ at, what, outcome, stance }) =>
      line(
        at,
        what,
        [word(zhCN.drives.outcomes, outcome), stance && word(zhCN.drives.stances, stance)]
          .filter(Boolean)
          .join(', '),
      ),
    ),
    mediations: rows.mediations.map(({ on, year, number, state }) =>
      line(on, `${say.mediation} ${year}-${number}`, word(zhCN.mediation.states, state)),
    ),
    procedures: rows.procedures.map(({ at, name, state }) =>
      line(at, name, word(zhCN.procedures.fileStates, state)),
    ),
    history: rows.history.map(({ at, action, by }) => line(at, word(zhCN.actions, action), by)),
    looks: rows.looks.map(({ at, by, field, reason }) =>
      line(at, by, `${word(registry.revealFields, field)}: ${word(registry.revealReasons, reason)}`),
    ),
  }
  return sections.map((section) => ({ section, lines: lines[section] }))
}

function basics(vault: Vault, one: HeldRows['people'][number]): Lines {
  const document = one.documentSealed ? vault.open(DOCUMENT, one.id, one.documentSealed) : ''
  const note = one.noteSealed ? vault.open(NOTE, one.id, one.noteSealed) : ''
  const told: readonly (readonly [string, string | null])[] = [
    [registry.altered.name, one.name],
    [registry.altered.former_names, one.formerNames.join(', ')],
    [registry.altered.sex, word(registry.sexes, one.sex)],
    [registry.altered.birth, one.birth],
    [registry.altered.nation, one.nation],
    [word(registry.documentKinds, one.documentKind), document],
    [registry.altered.hukou_status, word(registry.hukouStatuses, one.hukouStatus)],
    [say.hukouAddress, one.hukouAddress],
    [registry.altered.state, word(registry.personStates, one.state)],
    [registry.altered.note_sealed, note],
  ]
  return told.flatMap(([what, says]) => (says ? [line(one.since, what, says)] : []))
}

function matter(vault: Vault, one: HeldRows['matters'][number]): CopyLine {
  const own = one.wordsSealed
    ? vault.open(REPORTER_WORDS, one.reporterId, one.wordsSealed)
    : one.caseWordsSealed
      ? vault.open(CASE_WORDS, one.caseId, one.caseWordsSealed)
      : ''
  const papers = one.papers.map(({ serial }) => serial).join(', ')
  return line(
    one.at,
    `${one.number} ${one.title}`,
    [
      word(cases.states, one.state),
      own,
      ...one.answers.map((answer) => answerOf(vault, answer)),
      papers && `${say.papers} ${papers}`,
      one.messages > 0 && fill(say.messages, { n: one.messages }),
    ]
      .filter(Boolean)
      .join('; '),
  )
}

type Answer = HeldRows['matters'][number]['answers'][number]

/** At the return visit: 解决了, 满意, and the words. */
function answerOf(vault: Vault, { id, solved, satisfaction, words }: Answer): string {
  const said = [
    solved === null ? '' : solved ? say.solved : say.notSolved,
    satisfaction ? word(cases.satisfactions, satisfaction) : '',
    words ? vault.open(VISIT_WORDS, id, Buffer.from(words, 'hex')) : '',
  ]
  return `${say.answered} ${said.filter(Boolean).join(', ')}`
}

function line(at: string, what: string, says: string): CopyLine {
  return { at, what, says }
}

/** The word for a code; a code without a word as it is, rather than nothing. */
function word(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
