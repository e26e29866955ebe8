import './area-queries.ts'
import './fold-communities.ts'
import './reveal-answers.ts'
import './client-requests.ts'
import './copy-handler.ts'
import './door-draft.ts'
import './notice-answers.ts'
import './right-mention-queries.ts'
import './right-queries.ts'
import './paper-draft.ts'

/** What reads across all rooms and answers a question, imported for its registration. */
