import './erase-clock.ts'
import './message-answers.ts'
import './message-handlers.ts'
import './notice-choice.ts'
import './receipt-handlers.ts'
import './setting-handlers.ts'

/** Everything that messages do and answer, imported for its registration. */
