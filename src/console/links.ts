/** Every address of the desk. Screens never write one by hand. */
export const links = {
  today: () => '/',
  cases: () => '/cases',
  casePage: (caseId: string) => `/cases/${caseId}`,
  newCase: () => '/cases/new',
  homes: () => '/homes',
  building: (buildingId: string) => `/homes/building/${buildingId}`,
  home: (dwellingId: string) => `/homes/${dwellingId}`,
  person: (personId: string) => `/persons/${personId}`,
  persons: () => '/persons',
  organisations: () => '/organisations',
  drives: () => '/drives',
  drive: (driveId: string) => `/drives/${driveId}`,
  imports: () => '/imports',
  importPage: (importId: string) => `/imports/${importId}`,
  settings: (page = 'areas') => `/settings/${page}`,
  signIn: () => '/sign-in',
} as const
