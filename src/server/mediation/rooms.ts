import './agreement-handlers.ts'
import './calendar-answers.ts'
import './commitment-answers.ts'
import './commitment-handlers.ts'
import './feed-handlers.ts'
import './file-handlers.ts'
import './list-answers.ts'
import './outcome-handlers.ts'
import './page-answers.ts'
import './party-handlers.ts'
import './session-handlers.ts'
import './signature-handlers.ts'

/** Everything that people's mediation does and answers, imported for its registration. */
