import './identity/account-handlers.ts'
import './identity/area-handlers.ts'
import './identity/identity-answers.ts'
import './identity/own-handlers.ts'
import './identity/role-handlers.ts'
import './registry/rooms.ts'
import './cases/rooms.ts'
import './procedures/file-handlers.ts'
import './procedures/filing-handlers.ts'
import './procedures/material-handlers.ts'
import './procedures/procedure-answers.ts'

/** Every room of the house: whatever handles a deed or answers a question is imported here, and nowhere else. */
