import { newId } from '../../domain/kit/ids.ts'

/** Keys of a procedure's parts are for the program alone and never show; a new one is like no other. */
export function ownKey(kind: string): string {
  return `${kind}-${newId().slice(-12)}`
}
