import { actionDayRoutes } from './action-day-routes.ts'
import { attachmentRoutes } from './attachment-routes.ts'
import { limitBearers } from './bearer-of.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { communityRoutes } from './community-routes.ts'
import { drivePrintRoutes } from './drive-print-routes.ts'
import { driveRoutes } from './drive-routes.ts'
import { dataCopyRoutes } from './data-copy-routes.ts'
import { dispatchRoutes } from './dispatch-routes.ts'
import { hotlineRoutes } from './hotline-routes.ts'
import { importRoutes } from './import-routes.ts'
import { mediationRoutes } from './mediation-routes.ts'
import { meetingRoutes } from './meeting-routes.ts'
import { paperRoutes } from './paper-routes.ts'
import { parkingRoutes } from './parking-routes.ts'
import { linkRoutes } from './link-routes.ts'
import { rateReportRoutes } from './rate-report-routes.ts'
import { residentRoutes } from './resident-routes.ts'
import { signInRoutes, type SignInOptions } from './sign-in-routes.ts'
import { syncPhotoRoutes } from './sync-photo-routes.ts'
import { syncRoutes } from './sync-routes.ts'
import type { OpenHouse } from '../open-house.ts'
import { openApiRoutes } from './openapi-routes.ts'
import { open311Routes } from './open311-routes.ts'
import type { ServerOptions } from './server.ts'
import { actorOf, phoneActorOf } from './session-actor.ts'

/**
 * The ways in besides deeds and questions: signing in, links, the resident's page, files. Each is described in plain-routes.ts.
 */
export function waysIn(
  open: OpenHouse,
  { demoSignIns, firstRun }: Pick<SignInOptions, 'demoSignIns' | 'firstRun'>,
): ServerOptions['rooms'] {
  const { database, house, door, asking, clock } = open
  const who = actorOf(open)
  return [
    (app) => limitBearers(app),
    (app) => openApiRoutes(app),
    (app) => open311Routes(app, { door, asking }),
    (app) => signInRoutes(app, { house: open, actorOf: who, demoSignIns, firstRun }),
    (app) => linkRoutes(app, { database, vault: house.vault, clock, door, house }),
    (app) => communityRoutes(app, { house }),
    (app) => rateReportRoutes(app, { asking, actorOf: who }),
    (app) => residentRoutes(app, { door, asking }),
    (app) => attachmentRoutes(app, { door, asking, actorOf: who }),
    (app) => dataCopyRoutes(app, { door, asking, actorOf: who }),
    (app) => dispatchRoutes(app, { asking, actorOf: who }),
    (app) => hotlineRoutes(app, { asking, actorOf: who }),
    (app) => importRoutes(app, { door, asking, actorOf: who }),
    (app) => syncRoutes(app, { open, actorOf: phoneActorOf(open), deskActorOf: who }),
    (app) => syncPhotoRoutes(app, { open, actorOf: phoneActorOf(open) }),
    (app) => paperRoutes(app, { door, asking, actorOf: who }),
    (app) => calendarRoutes(app, asking),
    (app) => mediationRoutes(app, { asking, actorOf: who }),
    (app) => meetingRoutes(app, { asking, actorOf: who }),
    (app) => driveRoutes(app, { asking, actorOf: who }),
    (app) => drivePrintRoutes(app, { asking, actorOf: who }),
    (app) => actionDayRoutes(app, { asking, actorOf: who }),
    (app) => parkingRoutes(app, { asking, actorOf: who }),
  ]
}
