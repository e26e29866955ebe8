/** Why a file is not read. The wording for people belongs to the text catalogue. */
export const fileRefusals = [
  /** No bytes. */
  'empty',
  /** Bigger than what is accepted, packed or unpacked, or too much for the memory of a reading. */
  'too-large',
  /** Protected by a password: save it without one. */
  'password',
  /** Cut off or damaged. */
  'broken',
  /** No spreadsheet at all: a picture, a program, a Word document. */
  'not-a-sheet',
  /** A spreadsheet in a format that is not read (.xlsb, .ods, Excel 95): save as .xlsx. */
  'format-not-read',
  /** Made to harm: bombs, entries over each other, names that leave their folder, XML with entities. */
  'hostile',
  /** Reading took longer than allowed. */
  'took-too-long',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

export class FileRefused extends Error {
  readonly code: FileRefusal
  constructor(code: FileRefusal, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options)
    this.name = 'FileRefused'
    this.code = code
  }
}
