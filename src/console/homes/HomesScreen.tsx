export function HomesScreen() {
  return <h1>HomesScreen</h1>
}
