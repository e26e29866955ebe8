export function PersonListScreen() {
  return <h1>PersonListScreen</h1>
}
