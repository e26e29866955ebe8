import './door-paper-handlers.ts'
import './paper-answers.ts'
import './paper-handlers.ts'
import './template-answers.ts'
import './template-handlers.ts'

/** Everything that papers, templates and the seal book do and answer, imported for its registration. */
