export function ImportsScreen() {
  return <h1>ImportsScreen</h1>
}
