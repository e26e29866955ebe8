import './identity/rooms.ts'
import './registry/rooms.ts'
import './cases/rooms.ts'
import './procedures/file-handlers.ts'
import './procedures/filing-handlers.ts'
import './procedures/material-handlers.ts'
import './procedures/procedure-answers.ts'
import './documents/rooms.ts'
import './drives/rooms.ts'
import './imports/rooms.ts'
import './reports/rooms.ts'

/** Every room of the house: whatever handles a deed or answers a question is imported here, and nowhere else. */
