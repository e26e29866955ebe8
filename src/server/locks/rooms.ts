import './day-handlers.ts'
import './lock-answers.ts'
import './lock-handlers.ts'
import './picture-handlers.ts'
import './rhythm-handlers.ts'

/** Everything that locks, joint action days and patrols do and answer, imported for its registration. */
