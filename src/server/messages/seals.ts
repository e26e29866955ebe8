/** Names that are bound into the seals of this module: schema.table.column. */
export const CHANNEL_CONFIG = 'messages.channel.config'
export const MESSAGE_TO = 'messages.outbox.to'
export const MESSAGE_TEXT = 'messages.outbox.text'
export const NOTICE_ADDRESS = 'messages.notice_choice.address'
