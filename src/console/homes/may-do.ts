import { actions } from '../../domain/actions.ts'
import type { Session } from '../shell/session.tsx'

/** May this person do the deed of that name? One that no longer exists may nobody do. */
export function mayDoNamed(session: Session, name: string): boolean {
  const action = actions.find((one) => one.name === name)
  return action !== undefined && session.mayDo(action.name)
}
