/** Why a file somebody brings is not taken. Facts, where a sentence needs them, stand behind each. */
export const fileRefusals = [
  'file-empty',
  /** facts: limit (MB). */
  'file-too-large',
  /** Its content is none of the kinds that are kept. */
  'file-kind-unknown',
  /** HTML, SVG, XML: pages that can act when they are opened. */
  'file-is-page',
  'file-is-program',
  /** A zip, rar or 7z that is no Word or Excel file. */
  'file-is-archive',
  /** .doc, .xls, or a new one under a password. */
  'file-is-old-office',
  /** The photo format of newer iPhones. */
  'file-is-heic',
  /** Content, ending and announced type do not agree; facts: found. */
  'file-ending-differs',
  'image-broken',
  /** facts: limit (million pixels). */
  'image-too-many-pixels',
  'pdf-broken',
  /** Under a password, so nobody can look inside. */
  'pdf-locked',
  /** Scripts or commands inside. */
  'pdf-acts',
  'pdf-carries-files',
  'office-broken',
  /** Unpacked it would be too large, or has too many parts. */
  'office-too-much-inside',
  'office-acts',
  /** A template that would fetch something from elsewhere when opened. */
  'template-reaches-out',
  /** A tag's braces are not closed, or a list is not ended; facts: tag. */
  'template-tag-open',
] as const

export type FileRefusal = (typeof fileRefusals)[number]
