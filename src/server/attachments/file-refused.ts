import type { FileRefusal } from '../../domain/documents/file-refusals.ts'
import type { Facts } from '../../domain/kit/refusal.ts'

/** A file is not taken, and why. Nothing of its content or name is in the message. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly code: FileRefusal
  readonly facts: Facts

  constructor(code: FileRefusal, facts: Facts = {}) {
    super(code)
    this.code = code
    this.facts = facts
  }
}
