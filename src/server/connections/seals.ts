/** What a platform wrote of somebody's matter. */
export const REQUEST_WORDS = 'connections.request.description'
