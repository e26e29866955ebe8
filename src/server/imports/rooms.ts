import './applying-handlers.ts'
import './import-answers.ts'
import './reading-handlers.ts'

/** Everything that imports do and answer, imported for its registration. */
