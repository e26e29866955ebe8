export function BuildingScreen() {
  return <h1>BuildingScreen</h1>
}
