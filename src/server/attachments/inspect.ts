import { FileRefused } from './file-refused.ts'
import { takePicture } from './image-intake.ts'
import { checkAgreement, kindByBytes, mediaTypes } from './media-kind.ts'
import { guardOffice } from './office-guard.ts'
import { checkPdf } from './pdf-check.ts'
import { shownName } from './shown-name.ts'

/** A file as somebody brings it. Name and type are what the sender says; neither is believed. */
export interface BroughtFile {
  readonly bytes: Buffer
  readonly name: string
  readonly claimedType: string
}

interface Kept {
  /** The name to show and to offer for saving; never a path. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}

/** A file that may be kept, and what is to be kept of it. */
export type InspectedFile =
  | (Kept & {
      readonly kind: 'image'
      readonly width: number
      readonly height: number
      readonly thumbnail: Buffer
    })
  | (Kept & { readonly kind: 'pdf'; readonly pages?: number })
  | (Kept & { readonly kind: 'word' | 'sheet' })

const MB = 1024 * 1024
/** In megabytes. Whoever receives a file may stop reading at the largest. */
export const sizeLimits = { image: 20, pdf: 20, office: 10 } as const
export const largestFile = Math.max(...Object.values(sizeLimits)) * MB

/**
 * Decides by content what a file is, and makes of it what may be kept: pictures are re-encoded, PDFs looked through, Word
 * and Excel files guarded and kept as they are, everything else refused with a word. Throws FileRefused.
 */
export async function inspectFile({ bytes, name, claimedType }: BroughtFile): Promise<InspectedFile> {
  if (bytes.length === 0) throw new FileRefused('file-empty')
  const kind = kindByBytes(bytes)
  if (kind === 'pdf') {
    checkSize(bytes, sizeLimits.pdf)
    checkAgreement(kind, name, claimedType)
    return {
      kind,
      bytes,
      name: shownName(name, 'pdf'),
      mediaType: mediaTypes.pdf,
      ...(await checkPdf(bytes)),
    }
  }
  if (kind === 'zip') {
    checkSize(bytes, sizeLimits.office)
    const office = await guardOffice(bytes)
    checkAgreement(office.kind, name, claimedType)
    const ending = office.kind === 'word' ? 'docx' : 'xlsx'
    return { kind: office.kind, bytes, name: shownName(name, ending), mediaType: mediaTypes[office.kind] }
  }
  checkSize(bytes, sizeLimits.image)
  checkAgreement(kind, name, claimedType)
  const { ending, ...picture } = await takePicture(bytes)
  return { kind: 'image', name: shownName(name, ending), ...picture }
}

function checkSize(bytes: Buffer, limit: number): void {
  if (bytes.length > limit * MB) throw new FileRefused('file-too-large', { limit })
}
