import { newId } from '../domain/kit/new-id.ts'
import { keep, readKept } from './kept.ts'

/** A random name of this device, so that neighbours behind one address are not counted for each other. It says nothing of anybody. */
export function deviceName(): string {
  const known = readKept('device', 'name')
  if (known) return known
  const name = newId()
  keep('device', 'name', name)
  return name
}
