import {
  ImagePlugin,
  LoopPlugin,
  RelType,
  TemplateHandler,
  TemplateSyntaxError,
  TextPlugin,
  UnclosedTagError,
  UnopenedTagError,
} from 'easy-template-x'
import type { FoundTag } from '../../domain/documents/template-tags.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { guardTemplate } from './template-guard.ts'
import { NoEmptyFirstPage } from './empty-first-page.ts'
import { RareCharacters } from './rare-characters.ts'
import type { WordData } from './word-data.ts'

/** Words, lists and pictures; no raw XML, no links, no charts, no expressions. WPS nests deeper than the default of 20. */
const handler = new TemplateHandler({
  plugins: [new LoopPlugin(), new TextPlugin(), new ImagePlugin()],
  extensions: { afterCompilation: [new NoEmptyFirstPage(), new RareCharacters()] },
  maxXmlDepth: 60,
})

/** Fills a template that was found harmless; what it asks for and the data lack stays empty. Throws FileRefused. */
export async function fillDocx(template: Buffer, data: WordData): Promise<Buffer> {
  await guardTemplate(template)
  return refusing(() => handler.process(template, data))
}

/**
 * The tags of a template, in its body, headers and footers, each with the lists it stands in. A brace without its other
 * half, a list without an end and an end without a list are refused: filling would let them pass. Throws FileRefused.
 */
export async function tagsIn(template: Buffer): Promise<FoundTag[]> {
  await guardTemplate(template)
  const tags = await refusing(() => handler.parseTags(template))
  const within: string[] = []
  const found: FoundTag[] = []
  for (const { name, disposition, rawText } of tags) {
    if (disposition === 'Close') {
      const list = within.pop()
      if (list === undefined || (name !== '' && name !== list))
        throw new FileRefused('template-tag-open', { tag: rawText })
    } else {
      found.push({ name, within: [...within], opens: disposition === 'Open' })
      if (disposition === 'Open') within.push(name)
    }
  }
  const [open] = within
  if (open !== undefined) throw new FileRefused('template-tag-open', { tag: `{#${open}}` })
  checkBraces(await refusing(() => textOf(template)), tags.length)
  return found
}

async function textOf(template: Buffer): Promise<string> {
  const parts = [undefined, RelType.Header, RelType.Footer].map((type) => handler.getText(template, type))
  return (await Promise.all(parts)).join('\n')
}

function checkBraces(text: string, tags: number): void {
  const braces = text.match(/[{}]/g)?.length ?? 0
  if (braces === tags * 2) return
  const rest = text.replace(/\{[^{}]*\}/g, '')
  throw new FileRefused('template-tag-open', { tag: /\{.{0,12}|.{0,12}\}/.exec(rest)?.[0] ?? '{…}' })
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    throw new FileRefused(...reasonFor(fault))
  }
}

function reasonFor(fault: unknown): ConstructorParameters<typeof FileRefused> {
  if (fault instanceof UnclosedTagError || fault instanceof UnopenedTagError) {
    return ['template-tag-open', { tag: fault.tagRawText }]
  }
  return fault instanceof TemplateSyntaxError ? ['template-tag-open', { tag: '{…}' }] : ['office-broken']
}
