import './meeting-answers.ts'
import './meeting-handlers.ts'

/** Everything that meetings do and answer, imported for its registration. */
