import { z } from 'zod'
import { fillPaper } from '../../domain/documents/paper-kinds-filled.ts'
import type { EnclosureItem } from '../../domain/mediation/enclosure.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { volumeItems, type VolumeItem } from '../../domain/mediation/must-list.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { heldSessions, recordsOf } from './mediation-facts.ts'
import { mediationFacts, type MediationKind, type VolumePages } from './mediation-papers.ts'

/** One paper or one photographed sheet of the volume, in order. `partId`: of which party or record. */
export type VolumePart =
  | { readonly item: VolumeItem; readonly kind: MediationKind; readonly partId?: string }
  | { readonly item: VolumeItem; readonly title: string; readonly enclosureId: string }

const ITEM_OF: Readonly<Record<EnclosureItem, VolumeItem>> = {
  identity: 'identity',
  evidence: 'evidence',
  receipt: 'receipt',
  court: 'confirmation',
  proxy: 'proxy',
  other: 'evidence',
}

/** What a file's volume holds between index and back cover, in the order of the index (domain study A6). */
export function volumeParts(page: MediationPage): readonly VolumePart[] {
  return volumeItems.flatMap((item) => [
    ...papersOf(page, item).map(([kind, partId]): VolumePart => ({
      item,
      kind,
      ...(partId ? { partId } : {}),
    })),
    ...page.enclosures
      .filter((one) => ITEM_OF[one.item] === item)
      .map(({ id, name }): VolumePart => ({ item, title: name, enclosureId: id })),
  ])
}

type Paper = readonly [kind: MediationKind, partId?: string]

function papersOf(page: MediationPage, item: VolumeItem): readonly Paper[] {
  const { parties, agreement } = page
  const each = (kind: MediationKind, rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }): Paper => [kind, id])
  switch (item) {
    case 'application':
      return [
        ...(page.source === 'application' ? [['mediation-application'] as const] : []),
        ['mediation-acceptance'],
      ]
    case 'rights':
      return each(
        'mediation-rights',
        parties.filter(({ toldOn }) => toldOn),
      )
    case 'identity':
      return parties.some(({ identity }) => identity) ? [['mediation-identity']] : []
    case 'proxy':
      return each(
        'mediation-proxy',
        parties.filter(({ proxy }) => proxy),
      )
    case 'inquiry':
      return each('mediation-inquiry', recordsOf(page, 'inquiry'))
    case 'evidence':
      return []
    case 'session':
      return each('mediation-session', heldSessions(page))
    case 'agreement':
      return [
        ...(agreement
          ? [[agreement.form === 'oral' ? 'mediation-oral' : 'mediation-agreement'] as const]
          : []),
        ...(recordsOf(page, 'termination').length > 0 ? [['mediation-termination'] as const] : []),
      ]
    case 'receipt':
      return recordsOf(page, 'delivery').length > 0 ? [['mediation-receipt']] : []
    case 'visit':
      return each('mediation-visit', recordsOf(page, 'visit'))
    case 'confirmation':
      return recordsOf(page, 'confirmation').length > 0 ? [['mediation-confirmation']] : []
    case 'note':
      return recordsOf(page, 'closing').length > 0 ? [['mediation-closing']] : []
  }
}

/** Whose signatures stand under which paper: by the key that the layout of the page looks for, and by the tag of the Word file. */
export function signaturesUnder(page: MediationPage, kind: MediationKind, partId: string | undefined) {
  const thing = {
    'mediation-agreement': 'agreement',
    'mediation-oral': 'agreement',
    'mediation-session': 'session',
    'mediation-rights': 'rights',
  }[kind as string]
  const thingId = thing === 'agreement' ? page.agreement?.id : partId
  return page.signatures
    .filter((one) => one.thing === thing && one.thingId === thingId)
    .map(({ id, signer }, at) => ({
      key: `sign-${signer}-${at}`,
      tag: `${signer}Signs`,
      pictureId: id,
    }))
}

/** The label under which the template of the volume writes down where each paper begins. */
export const VOLUME_MARK = 'volume-page'
const marks = z.array(z.object({ item: z.string(), page: z.int().positive() }))

/** Reads what the volume wrote down: each item by its first paper, the last page last. */
export function volumePages(written: unknown): VolumePages {
  const first = new Map<string, number>()
  let all = 0
  for (const { item, page } of marks.parse(written)) {
    if (!first.has(item)) first.set(item, page)
    all = page
  }
  first.delete('end')
  return { first, all }
}

/** What the typesetter is given; `picture` fetches one as SVG text. */
export async function volumeOf(
  page: MediationPage,
  printedAt: string,
  picture: (id: string) => Promise<string>,
): Promise<object> {
  const { serial, committee } = page
  const filled = async (kind: MediationKind, partId?: string) => {
    const facts = mediationFacts(kind, page, partId, { printedAt })
    const paper = fillPaper(kind, facts ?? {})
    const codes: Record<string, string> = {}
    for (const { key, pictureId } of signaturesUnder(page, kind, partId))
      codes[key] = await picture(pictureId)
    return { ...paper, codes }
  }
  const parts: object[] = []
  for (const part of volumeParts(page))
    parts.push(
      'kind' in part
        ? { item: part.item, kind: part.kind, ...(await filled(part.kind, part.partId)) }
        : { item: part.item, title: part.title, picture: await picture(part.enclosureId) },
    )
  return {
    texts: { serial, committee },
    lists: {},
    codes: {},
    cover: await filled('mediation-cover'),
    back: await filled('mediation-back'),
    backCover: await filled('mediation-back-cover'),
    index: [
      ...page.mustList.map(({ item, state }) => ({
        item,
        title: zhCN.mediation.volumeItems[item],
        state: zhCN.mediation.mustStates[state],
      })),
      { item: 'backCover', title: zhCN.mediation.backCover, state: zhCN.mediation.mustStates.have },
    ].map((row, at) => ({ seq: String(at + 1), ...row })),
    parts,
  }
}
