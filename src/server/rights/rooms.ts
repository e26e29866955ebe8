import './request-handlers.ts'

/** What residents ask about their own data, imported for its registration. */
