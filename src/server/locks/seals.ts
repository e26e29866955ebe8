/** Names that are bound into the seals of this module: schema.table.column. */
export const PICTURE_NAME = 'locks.picture.name'
export const KEPT_WHAT = 'locks.kept_property.what'
export const KEPT_PLACE = 'locks.kept_property.place'
export const KEPT_RECEIVER = 'locks.kept_property.receiver'
export const DAY_DUTIES = 'locks.action_day.duties'
