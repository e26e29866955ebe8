import { agencyQueries } from './agency-queries.ts'
import { areaFigureQueries } from './area-queries.ts'
import { boardQueries } from './board-queries.ts'
import { caseCoreQueries } from './case-queries.ts'
import { today } from './today-queries.ts'
import { escalationQueries } from './escalation.ts'
import { hotlineQueries } from './hotline-deeds.ts'
import { whistleQueries } from './whistle.ts'
import { dispatchQueries } from './dispatch-queries.ts'
import { reachQueries } from './reach-queries.ts'
import { themeQueries } from './theme.ts'
import { rateQueries } from './rate-queries.ts'

export const caseQueries = [
  ...caseCoreQueries,
  today,
  ...hotlineQueries,
  ...agencyQueries,
  ...dispatchQueries,
  ...boardQueries,
  ...rateQueries,
  ...areaFigureQueries,
  ...whistleQueries,
  ...themeQueries,
  ...escalationQueries,
  ...reachQueries,
] as const
