/** Names that are bound into the seals of this module: schema.table.column. */
export const GROUND_NAME = 'parking.ground_picture.name'
export const APPLICANT_NEED = 'parking.applicant.need'
export const OBJECTION_WORDS = 'parking.objection.words'
export const OBJECTION_ANSWER = 'parking.objection.answer'
export const ANNUL_WHY = 'parking.allotment.why'
