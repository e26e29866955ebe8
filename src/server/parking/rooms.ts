import './allotment-answers.ts'
import './allotment-handlers.ts'
import './norms-handlers.ts'
import './objection-handlers.ts'
import './plan-answers.ts'
import './plan-handlers.ts'

/** Everything that plans of parking places and their allotment do and answer, imported for its registration. */
