import './account-handlers.ts'
import './area-handlers.ts'
import './identity-answers.ts'
import './notice-handlers.ts'
import './own-handlers.ts'
import './role-handlers.ts'

/** Whatever of accounts, roles and areas handles a deed or answers a question. */
