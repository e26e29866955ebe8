import {
  pagesOfKind,
  questionPage,
  type KeptOutline,
  type KeptQuestion,
  type QuestionPage,
} from '../../domain/imports/import-outline.ts'
import type { QuestionKind } from '../../domain/imports/kinds.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { OUTLINE, partOfPage, readDraft } from './draft-store.ts'

/** One reading of an import. */
export interface ReadingKey {
  readonly importId: string
  readonly revision: number
}

export function readOutline(tx: Tx, vault: Vault, key: ReadingKey): Promise<KeptOutline | undefined> {
  return readDraft<KeptOutline>(tx, vault, { ...key, part: OUTLINE })
}

/** All questions of a reading, a page at a time: never is there more of them than a page. */
export async function* allQuestions(tx: Tx, vault: Vault, key: ReadingKey): AsyncGenerator<QuestionPage> {
  for (let page = 0; ; page += 1) {
    const found = await readPage(tx, vault, key, page)
    if (!found) return
    yield found
  }
}

/** Some questions of a kind, from the place `after`. */
export async function someQuestions(
  tx: Tx,
  vault: Vault,
  key: ReadingKey,
  { questions }: KeptOutline,
  { kind, after, limit }: { readonly kind: QuestionKind; readonly after: number; readonly limit: number },
): Promise<KeptQuestion[]> {
  const { from, count } = pagesOfKind(questions, kind)
  const found: KeptQuestion[] = []
  const first = Math.floor(after / questionPage)
  for (let page = first; page < count && page * questionPage < after + limit; page += 1)
    found.push(...((await readPage(tx, vault, key, from + page)) ?? []))
  const skipped = after - first * questionPage
  return found.slice(skipped, skipped + limit)
}

function readPage(tx: Tx, vault: Vault, key: ReadingKey, page: number): Promise<QuestionPage | undefined> {
  return readDraft<QuestionPage>(tx, vault, { ...key, part: partOfPage(page) })
}
