/** What a platform wrote of somebody's matter. */
export const REQUEST_WORDS = 'connections.request.description'

/** What a webhook's messages are signed with; the one before, while it still signs too. */
export const WEBHOOK_SECRET = 'connections.webhook.secret'
export const OLD_WEBHOOK_SECRET = 'connections.webhook.old_secret'
