import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import type { Weight } from '../../domain/drives/tally.ts'
import { squareMetres } from '../../domain/drives/vote.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { ruleText } from './rule-text.ts'

const { drives } = zhCN
const say = drives.result

/** A closed vote as far as its result is told: figures and the seal, never who chose what. */
export type ResultSeen = Pick<
  BallotPage,
  'topic' | 'threshold' | 'tally' | 'homes' | 'openedAt' | 'closedAt' | 'seal'
>

/** What stands in the notice, besides number, day and office: days as ISO strings. */
export function resultFacts({ topic, threshold, tally, homes, openedAt, closedAt, seal }: ResultSeen) {
  const { all, participating, yes, no, abstain, carried, quorum } = tally
  const line = (name: string, part: Weight, whole: Weight) => ({
    name,
    area: squareMetres(part.areaCm2),
    areaShare: percent(part.areaCm2, whole.areaCm2),
    heads: String(part.heads),
    headsShare: percent(part.heads, whole.heads),
  })
  const missed = quorum.area && quorum.heads ? say.failed : say.failedQuorum
  return {
    topic,
    openedOn: dayOf(openedAt),
    closedOn: dayOf(closedAt ?? openedAt),
    homes: String(homes),
    area: squareMetres(all.areaCm2),
    heads: String(all.heads),
    matter: drives.thresholds[threshold.code],
    rule: ruleText(threshold),
    basis: threshold.source,
    counts: [
      line(say.participating, participating, all),
      line(say.yes, yes, participating),
      line(say.no, no, participating),
      line(say.abstain, abstain, participating),
    ],
    verdict: carried ? say.carried : missed,
    seal: seal ?? '',
  }
}

/** The board takes a title of this length. */
const TITLE = 80

/** What everybody reads on the community's page: the same figures, the paper's number, and how to check the seal. */
export function resultOnBoard(facts: ReturnType<typeof resultFacts>, serial: string) {
  const { topic, openedOn, closedOn, homes, area, heads, matter, rule, basis, counts, verdict, seal } = facts
  const title = fill(say.boardTitle, { topic })
  return {
    title: title.length > TITLE ? `${title.slice(0, TITLE - 1)}…` : title,
    body: {
      paragraphs: [
        fill(say.boardTopic, { topic }),
        fill(say.boardDays, { from: dayWords(openedOn), until: dayWords(closedOn), homes, area, heads }),
        fill(say.boardRule, { matter, rule, basis }),
        verdict,
        fill(say.boardSerial, { serial }),
        fill(say.boardSeal, { seal }),
        say.boardRight,
      ],
      table: {
        head: ['', say.byArea, say.areaShare, say.byHeads, say.headsShare],
        rows: counts.map((row) => [row.name, row.area, row.areaShare, row.heads, row.headsShare]),
      },
    },
  }
}

function percent(part: number, whole: number): string {
  return whole > 0 ? `${((part * 100) / whole).toFixed(2)}%` : '—'
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
