import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Desk } from './Desk.tsx'
import { NoSuchPage } from './shell/NoSuchPage.tsx'

const root = createRootRoute({ component: Desk })

/** Every address of the desk and its screen; what a screen needs comes with it. Links are written in links.ts. */
const screens = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('./today/TodayScreen.tsx'), 'TodayScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases',
    component: lazyRouteComponent(() => import('./cases/CaseListScreen.tsx'), 'CaseListScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/new',
    component: lazyRouteComponent(() => import('./cases/IntakeScreen.tsx'), 'IntakeScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./cases/CaseScreen.tsx'), 'CaseScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/hotline',
    component: lazyRouteComponent(() => import('./hotline/HotlineScreen.tsx'), 'HotlineScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mediations',
    component: lazyRouteComponent(() => import('./mediation/MediationsScreen.tsx'), 'MediationsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/mediations/$mediationId',
    component: lazyRouteComponent(() => import('./mediation/MediationScreen.tsx'), 'MediationScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/homes',
    component: lazyRouteComponent(() => import('./homes/HomesScreen.tsx'), 'HomesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/homes/building/$buildingId',
    component: lazyRouteComponent(() => import('./homes/BuildingScreen.tsx'), 'BuildingScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/homes/$dwellingId',
    component: lazyRouteComponent(() => import('./homes/HomeScreen.tsx'), 'HomeScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/persons',
    component: lazyRouteComponent(() => import('./homes/PersonListScreen.tsx'), 'PersonListScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/persons/$personId',
    component: lazyRouteComponent(() => import('./homes/PersonScreen.tsx'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/rights/$requestId',
    component: lazyRouteComponent(() => import('./rights/RightScreen.tsx'), 'RightScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organisations',
    component: lazyRouteComponent(() => import('./homes/OrganisationsScreen.tsx'), 'OrganisationsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/waiting',
    component: lazyRouteComponent(() => import('./agencies/BoardScreen.tsx'), 'BoardScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/escalations/$caseId',
    component: lazyRouteComponent(() => import('./agencies/EscalationScreen.tsx'), 'EscalationScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/themes',
    component: lazyRouteComponent(() => import('./agencies/ThemesScreen.tsx'), 'ThemesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/themes/$themeId',
    component: lazyRouteComponent(() => import('./agencies/ThemeScreen.tsx'), 'ThemeScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agency',
    component: lazyRouteComponent(() => import('./agencies/WorkScreen.tsx'), 'WorkScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/agency/$committeeId/$taskId',
    component: lazyRouteComponent(() => import('./agencies/MatterScreen.tsx'), 'MatterScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives',
    component: lazyRouteComponent(() => import('./drives/DriveListScreen.tsx'), 'DriveListScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/$driveId/ballots/new',
    component: lazyRouteComponent(() => import('./drives/NewBallotScreen.tsx'), 'NewBallotScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/$driveId/ballots/$ballotId',
    component: lazyRouteComponent(() => import('./drives/BallotScreen.tsx'), 'BallotScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/meetings',
    component: lazyRouteComponent(() => import('./meetings/MeetingListScreen.tsx'), 'MeetingListScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/meetings/$meetingId',
    component: lazyRouteComponent(() => import('./meetings/MeetingScreen.tsx'), 'MeetingScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/new',
    component: lazyRouteComponent(() => import('./drives/NewDriveScreen.tsx'), 'NewDriveScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/$driveId',
    component: lazyRouteComponent(() => import('./drives/DriveScreen.tsx'), 'DriveScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/reports',
    component: lazyRouteComponent(() => import('./reports/RatesScreen.tsx'), 'RatesScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/locks',
    component: lazyRouteComponent(() => import('./locks/LockListScreen.tsx'), 'LockListScreen'),
    validateSearch: (search: Record<string, unknown>) => search,
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/locks/$lockId',
    component: lazyRouteComponent(() => import('./locks/LockScreen.tsx'), 'LockScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/days',
    component: lazyRouteComponent(() => import('./locks/ActionDayListScreen.tsx'), 'ActionDayListScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/days/$dayId',
    component: lazyRouteComponent(() => import('./locks/ActionDayScreen.tsx'), 'ActionDayScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/phones/corrections',
    component: lazyRouteComponent(() => import('./phones/CorrectionsScreen.tsx'), 'CorrectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/phones/kept',
    component: lazyRouteComponent(() => import('./phones/KeptScreen.tsx'), 'KeptScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/parking',
    component: lazyRouteComponent(() => import('./parking/PlanListScreen.tsx'), 'PlanListScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/parking/$planId',
    component: lazyRouteComponent(() => import('./parking/PlanScreen.tsx'), 'PlanScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/drives/allotments/$allotmentId',
    component: lazyRouteComponent(() => import('./parking/AllotmentScreen.tsx'), 'AllotmentScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports/ImportsScreen.tsx'), 'ImportsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports/$importId',
    component: lazyRouteComponent(() => import('./imports/ImportScreen.tsx'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings/{-$page}',
    component: lazyRouteComponent(() => import('./settings/SettingsScreen.tsx'), 'SettingsScreen'),
  }),
]

export const router = createRouter({
  routeTree: root.addChildren(screens),
  defaultPreload: 'intent',
  defaultNotFoundComponent: NoSuchPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
