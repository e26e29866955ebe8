import { createWriteStream, existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { once } from 'node:events'
import { dayOf } from '../../domain/kit/dates.ts'
import type { ImportCounts } from '../../domain/imports/import-counts.ts'
import type { KeptOutline } from '../../domain/imports/import-outline.ts'
import type { ImportPart } from '../../domain/imports/import-parts.ts'
import type { Area } from '../../domain/identity/area.ts'
import type { SheetView } from '../../domain/imports/import-view.ts'
import { lineOf, summaryOf, type ImportSummary, type KindCount } from '../../domain/imports/summary.ts'
import { fill } from '../../text/shape.ts'
import { importWords } from '../../text/zh-CN/imports.ts'
import { orderDesk } from '../hotline-orders.ts'
import { hasRoleHolders } from '../identity/area-store.ts'
import { importWorkbook } from '../imports/import-workbook.ts'
import { compareWorkbook, emptyBooks, type Comparing } from '../imports/compare-workbook.ts'
import { gridsOf } from '../imports/grids-of.ts'
import { openReading } from '../imports/open-reading.ts'
import type { OpenHouse } from '../open-house.ts'
import { FileRefused } from '../sheets/file-refused.ts'
import { OperatorMistake, type Command } from './command.ts'
import { withHouse } from './surroundings.ts'

const usage = 'import FILE [--dry-run] [--json] [--list OUT.jsonl] [--committee NAME|ID]'

/** `linli import`: what the desk does with a workbook, by whoever runs the machine. Open questions stay as assumed. */
export const importCommand: Command = {
  name: 'import',
  usage,
  help: [
    '导入居民花名册、楼栋台账; --dry-run 只看不登记',
    'Imports a roster or a ledger of buildings; --dry-run only looks',
  ],
  async run(args) {
    const options = readArguments(args)
    try {
      say(await withHouse((open) => (options.dryRun ? look(open, options) : put(open, options))), options)
      return 0
    } catch (cause) {
      if (cause instanceof FileRefused)
        throw new OperatorMistake(`${importWords.unreadable[cause.code]} / ${cause.code}`, 1)
      throw cause
    }
  },
}

interface Options {
  readonly file: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly list: string | undefined
  readonly committee: string | undefined
}

function readArguments(args: readonly string[]): Options {
  const values = new Map<string, string>()
  const flags = new Set<string>()
  const files: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--dry-run' || word === '--json') flags.add(word)
    else if (word === '--list' || word === '--committee') values.set(word, args[(at += 1)] ?? '')
    else files.push(word)
  }
  const [file, ...more] = files
  const empty = [...values.values()].includes('')
  if (!file || more.length > 0 || file.startsWith('-') || empty)
    throw new OperatorMistake(`用法 / usage: linli ${usage}`)
  const path = fromHere(file)
  if (!existsSync(path)) throw new OperatorMistake(`没有这个文件 / no such file: ${file}`)
  const list = values.get('--list')
  return {
    file: path,
    dryRun: flags.has('--dry-run'),
    json: flags.has('--json'),
    list: list === undefined ? undefined : fromHere(list),
    committee: values.get('--committee'),
  }
}

/** Relative to where the operator stands, not to where npm runs us. */
function fromHere(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

async function look(open: OpenHouse, options: Options): Promise<Told> {
  const committee = await findCommittee(open, options)
  const reading = await openReading(options.file)
  const list = openList(options.list)
  try {
    const comparing: Comparing = {
      vault: open.house.vault,
      grids: committee ? gridsOf(open.house.areas, committee.id) : [],
      inBooks: (work) => (committee ? open.database.read(committee.id, 'all', work) : work(emptyBooks)),
      keep: async (_json, part) => {
        await list.put(part)
        return () => Promise.resolve()
      },
    }
    const { counts } = await compareWorkbook(reading, comparing)
    return toldOf(reading.outline, counts)
  } finally {
    await list.close()
    await reading.close()
  }
}

async function put(open: OpenHouse, options: Options): Promise<Told> {
  const committee = await findCommittee(open, options)
  if (!committee)
    throw new OperatorMistake('还没有社区, 请先建好社区再导入 / there is no community yet to import into')
  if (options.list !== undefined) await writeList(options.file, options.list)
  const { outline, counts } = await importWorkbook(
    { ...open, reportOrders: orderDesk(open.asking, open.door) },
    {
      committeeId: committee.id,
      fileName: basename(options.file),
      content: await readFile(options.file),
    },
  )
  return toldOf(outline, counts)
}

async function writeList(file: string, path: string): Promise<void> {
  const reading = await openReading(file)
  const list = openList(path)
  try {
    for await (const { json } of reading.parts()) await list.put(JSON.parse(json.toString('utf8')))
  } finally {
    await list.close()
    await reading.close()
  }
}

interface List {
  put(part: ImportPart): Promise<void>
  close(): Promise<void>
}

/** One line a person, as understood: personal data, so only its owner may read it. */
function openList(path: string | undefined): List {
  if (path === undefined) return { put: () => Promise.resolve(), close: () => Promise.resolve() }
  const out = createWriteStream(path, { mode: 0o600 })
  return {
    async put({ people, homes }) {
      const places = new Map(homes.map((home) => [home.key, home]))
      const lines = people.map(
        (person) => `${JSON.stringify(lineOf(person, places.get(person.home ?? '')))}\n`,
      )
      if (!out.write(lines.join(''))) await once(out, 'drain')
    },
    async close() {
      out.end()
      await once(out, 'finish')
    },
  }
}

/** The one named; else the only one; else the only one with a desk. `undefined`: there is none yet. */
async function findCommittee(open: OpenHouse, { committee }: Options): Promise<Area | undefined> {
  const all = open.house.areas.all().filter(({ level }) => level === 'community')
  if (committee !== undefined) {
    const named = all.filter(({ id, name }) => id === committee || name === committee)
    if (named.length !== 1) throw new OperatorMistake(`没有这个社区 / no such community: ${committee}`)
    return named[0]
  }
  if (all.length <= 1) return all[0]
  const staffed: Area[] = []
  for (const one of all) if (await hasDesk(open, one)) staffed.push(one)
  if (staffed.length === 1) return staffed[0]
  const names = all.map(({ name }) => name).join(', ')
  throw new OperatorMistake(`有几个社区, 请用 --committee 选一个 / several communities, choose one: ${names}`)
}

function hasDesk({ database, clock }: OpenHouse, { id }: Area): Promise<boolean> {
  return database.reference((tx) => hasRoleHolders(tx, id, dayOf(clock())))
}

interface Told {
  readonly summary: ImportSummary
  readonly sheets: readonly Pick<SheetView, 'name' | 'kind'>[]
  readonly orders: ImportCounts['orders']
}

function toldOf(outline: KeptOutline, { people, homes, orders }: ImportCounts): Told {
  return { summary: summaryOf(outline, people, homes), sheets: outline.sheets, orders }
}

function say({ summary, sheets: read, orders }: Told, { json, dryRun }: Options): void {
  if (json) return console.log(JSON.stringify(summary))
  const { people, homes, households, buildings, sheets, rows } = summary
  console.log(
    [
      dryRun ? '只看没有登记 / looked only' : '已登记 / on the books',
      `  ${sheets} 张表 sheets, ${rows} 行 rows`,
      ...read.map(
        ({ name, kind }) => `    ${name}: ${importWords.sheetKinds[kind]}. ${importWords.sheetFates[kind]}`,
      ),
      `  居民 people: 新 new ${people.new}, 没变 known ${people.known}, 有变 changed ${people.changed}`,
      `  房屋 homes: 新 new ${homes.new}, 没变 known ${homes.known}, 有变 changed ${homes.changed}`,
      `  户 households ${households}, 楼栋 buildings ${buildings}`,
      ...(orders.found > 0
        ? [
            `  12345 工单 orders ${orders.found}: 登记 registered ${orders.reported}, 未登记 left ${orders.left}`,
          ]
        : []),
      '  问题 questions:',
      ...counted(summary.questions, importWords.questions),
      ...leftOpen(summary.questions),
      '  要核对或已整理的 untrusted:',
      ...counted(summary.untrusted, importWords.findings),
      '  没登记的行 skipped:',
      ...counted(summary.skipped, importWords.skips),
    ].join('\n'),
  )
  return undefined
}

/** Nobody answers on a command line: what was done instead, and how it is put right. */
function leftOpen(questions: readonly KindCount[]): string[] {
  if (questions.length === 0) return []
  const names: Readonly<Record<string, string>> = importWords.unanswered
  return [
    '  没有回答, 所以 / not answered, therefore:',
    ...questions.map(({ kind, count }) => `    ${fill(names[kind] ?? kind, { n: count })}`),
    '    要回答: 在工作台“导入”里拖进同一个文件, 答了再登记; 已经登记的不会重复。',
    '    To answer: drop the same file into 导入 at the desk; what is registered already stays as it is.',
  ]
}

function counted(kinds: readonly KindCount[], names: Readonly<Record<string, string>>): string[] {
  return kinds.map(({ kind, count }) => `    ${names[kind] ?? kind}: ${count}`)
}
