import './correction-answers.ts'
import './correction-handlers.ts'
import './device-handlers.ts'
import './kept-handlers.ts'
import './door-answers.ts'
import './visit-handlers.ts'

/** Everything that is done and answered about doors and the phones that knock there, imported for its registration. */
