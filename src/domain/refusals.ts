import { caseRefusals } from './cases/refusals.ts'
import { connectionRefusals } from './connections/refusals.ts'
import { documentRefusals } from './documents/refusals.ts'
import { doorRefusals } from './doors/refusals.ts'
import { driveRefusals } from './drives/refusals.ts'
import { meetingRefusals } from './meetings/refusals.ts'
import { identityRefusals } from './identity/refusals.ts'
import { importRefusals } from './imports/refusals.ts'
import { lockRefusals } from './locks/refusals.ts'
import { mediationRefusals } from './mediation/refusals.ts'
import { messageRefusals } from './messages/refusals.ts'
import { parkingRefusals } from './parking/refusals.ts'
import { procedureRefusals } from './procedures/refusals.ts'
import { rightRefusals } from './rights/refusals.ts'
import { registryRefusals } from './registry/refusals.ts'

/** Every reason a rule can give for saying no; `text` holds the sentence for each, complete by compiler. */
export const refusalCodes = [
  /** The thing is in a state this deed is not possible from; facts: state, from. */ 'wrong-state',
  /** The same id was sent before with another content or by another person. */ 'envelope-reused',
  /** What the input refers to is not there (any more), or is another kind of thing. */ 'reference-missing',
  ...identityRefusals,
  ...registryRefusals,
  ...importRefusals,
  ...caseRefusals,
  ...procedureRefusals,
  ...connectionRefusals,
  ...messageRefusals,
  ...documentRefusals,
  ...driveRefusals,
  ...meetingRefusals,
  ...doorRefusals,
  ...lockRefusals,
  ...parkingRefusals,
  ...mediationRefusals,
  ...rightRefusals,
] as const
export type RefusalCode = (typeof refusalCodes)[number]
