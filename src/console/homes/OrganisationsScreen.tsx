export function OrganisationsScreen() {
  return <h1>OrganisationsScreen</h1>
}
