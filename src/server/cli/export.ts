import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { AccountActor } from '../../domain/identity/actor.ts'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Page } from '../../domain/kit/query.ts'
import { heldGrants } from '../../domain/may.ts'
import type { AddressView } from '../../domain/registry/address-view.ts'
import type { PersonRow } from '../../domain/registry/person-view.ts'
import { catalogue } from '../../text/catalogue.ts'
import { answer, answerRows } from '../answer.ts'
import { findAccountByLogin, listGrants } from '../identity/account-store.ts'
import { findAreaByWords, NoSuchName } from '../identity/operators.ts'
import type { OpenHouse } from '../open-house.ts'
import { writeCsv, writeWorkbook, type CellToWrite, type ColumnToWrite } from '../sheets/write-workbook.ts'
import { OperatorMistake, type Command } from './command.ts'
import { withHouse } from './surroundings.ts'

const USAGE = 'export residents|cases FILE.xlsx|FILE.csv --as LOGIN [--committee NAME]'

/**
 * `linli export`: a list as a file, asked through the door for questions as somebody of the office. What that person may not
 * see is not in it, and numbers stay masked as on the screen.
 */
export const exportCommand: Command = {
  name: 'export',
  usage: USAGE,
  help: [
    '把居民册或办件导出成表格; 按 --as 那个账号的权限, 号码仍打星号',
    'A list of residents or matters as a table, with the rights of the account LOGIN; numbers stay masked',
  ],
  async run(args) {
    const { what, file, as, committee } = readArguments(args)
    const rows = await withHouse(async (open) => {
      const actor = await actorOf(open, as)
      return writeList(file, listOf(what, open, actor, committeeOf(open, actor, committee)))
    })
    console.log(`${rows} 行 / rows: ${file}`)
    return 0
  },
}

interface Options {
  readonly what: 'residents' | 'cases'
  readonly file: string
  readonly as: string
  readonly committee: string | undefined
}

function readArguments(args: readonly string[]): Options {
  try {
    const options = { as: { type: 'string' }, committee: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [what, file, ...more] = positionals
    if (
      (what === 'residents' || what === 'cases') &&
      file &&
      /\.(xlsx|csv)$/i.test(file) &&
      values.as &&
      more.length === 0
    )
      return {
        what,
        file: resolve(process.env['INIT_CWD'] ?? process.cwd(), file),
        as: values.as,
        committee: values.committee,
      }
  } catch {
    // Said below.
  }
  throw new OperatorMistake(`用法 / usage: linli ${USAGE}`)
}

async function actorOf({ database, clock }: OpenHouse, login: string): Promise<AccountActor> {
  const account = await database.reference((tx) => findAccountByLogin(tx, login))
  if (!account) throw new OperatorMistake(`没有这个账号 / no such account: ${login}`)
  const grants = await database.reference((tx) => listGrants(tx, account.id))
  const one: AccountActor = {
    kind: 'account',
    id: account.id,
    name: account.name,
    grants,
    sessionId: newId(),
  }
  return { ...one, grants: heldGrants(one, dayOf(clock())) }
}

function committeeOf(open: OpenHouse, actor: AccountActor, words: string | undefined): string {
  if (words !== undefined) {
    try {
      return findAreaByWords(open, words).id
    } catch (error) {
      if (error instanceof NoSuchName) throw new OperatorMistake(error.message)
      throw error
    }
  }
  const own = open.house.areas
    .all()
    .filter(
      ({ level, path }) =>
        level === 'community' &&
        actor.grants.some(({ areaPath }) => path.startsWith(areaPath) || areaPath.startsWith(path)),
    )
  if (own.length === 1) return own[0]!.id
  throw new OperatorMistake(
    own.length === 0
      ? `这个账号不在任何社区 / this account belongs to no community: ${actor.name}`
      : `有几个社区, 请用 --committee 选一个 / several communities, choose one: ${own.map(({ name }) => name).join(', ')}`,
  )
}

interface List {
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  readonly rows: AsyncIterable<readonly CellToWrite[]>
}

function listOf(what: Options['what'], open: OpenHouse, actor: AccountActor, committeeId: string): List {
  const words = catalogue('zh-CN')
  const pages = <Row>(query: string) => pagesOf<Row>(open, actor, committeeId, query)
  if (what === 'cases') {
    const states: Readonly<Record<string, string>> = words.cases.states
    return {
      name: '办件',
      columns: headed('编号', '事项', '标题', '状态', '地点', '经办人', '登记时间', '期限'),
      rows: mapped(pages<CaseRow>('case.list'), (row) => [
        row.number,
        row.kind,
        row.title,
        states[row.state] ?? row.state,
        row.place,
        row.holder,
        row.reportedAt,
        row.dueAt,
      ]),
    }
  }
  const { sexes, hukouStatuses, flags } = words.registry
  const flagNames: Readonly<Record<string, string>> = flags
  return {
    name: '居民册',
    columns: headed('姓名', '性别', '出生', '证件', '电话', '住址', '人户', '标签'),
    rows: mapped(wholeList<PersonRow>(open, actor, committeeId, 'person.list'), (row) => [
      row.name,
      sexes[row.sex],
      row.birth,
      row.document,
      row.phone,
      row.home && addressOf(row.home),
      hukouStatuses[row.hukouStatus],
      row.flags.map((flag) => flagNames[flag] ?? flag).join('、'),
    ]),
  }
}

function headed(...headers: readonly string[]): readonly ColumnToWrite[] {
  return headers.map((header) => ({ header, format: 'text' }))
}

function addressOf({ compound, building, stair, room, place }: AddressView): string {
  if (place) return `${compound} ${place}`
  return [compound, building && `${building}号楼`, stair && `${stair}单元`, room].filter(Boolean).join('')
}

async function* wholeList<Row>(
  open: OpenHouse,
  actor: AccountActor,
  committeeId: string,
  query: string,
): AsyncGenerator<Row> {
  const reply = answerRows<Row>(open.asking, query, {}, actor, committeeId)
  if (reply.status !== 'answered') throw mayNotSee(actor)
  for await (const rows of reply.rows) yield* rows
}

function mayNotSee({ name }: AccountActor): OperatorMistake {
  return new OperatorMistake(`${name} 看不了这份名单 / may not see this list`, 1)
}

async function* pagesOf<Row>(
  open: OpenHouse,
  actor: AccountActor,
  committeeId: string,
  query: string,
): AsyncGenerator<Row> {
  const ask = async (after: string | undefined): Promise<Page<Row>> => {
    const input = { limit: 200, ...(after ? { after } : {}) }
    const reply = await answer(open.asking, query, input, actor, committeeId)
    if (reply.status !== 'answered') throw mayNotSee(actor)
    return JSON.parse(reply.json) as Page<Row>
  }
  for (let asked = ask(undefined); ;) {
    const { rows, next } = await asked
    // The next page is read while this one is written.
    if (next) asked = ask(next)
    asked.catch(() => undefined)
    yield* rows
    if (!next) return
  }
}

async function* mapped<Row>(
  rows: AsyncIterable<Row>,
  cells: (row: Row) => readonly CellToWrite[],
): AsyncGenerator<readonly CellToWrite[]> {
  for await (const row of rows) yield cells(row)
}

/** The file is there whole or not at all. */
async function writeList(file: string, list: List): Promise<number> {
  let count = 0
  const counted = mapped(list.rows, (row) => {
    count += 1
    return row
  })
  const unfinished = `${file}.unfinished`
  const write = /\.csv$/i.test(file) ? writeCsv : writeWorkbook
  try {
    await pipeline(
      Readable.fromWeb(write({ ...list, rows: counted })),
      createWriteStream(unfinished, { mode: 0o600 }),
    )
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return count
}
