import './ballot-answers.ts'
import './ballot-handlers.ts'
import './drive-answers.ts'
import './drive-handlers.ts'
import './list-handlers.ts'
import './owned-handlers.ts'
import './scan-handlers.ts'
import './visit-handlers.ts'
import './vote-handlers.ts'

/** Everything that drives and votes do and answer, imported for its registration. */
