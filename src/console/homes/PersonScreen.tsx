export function PersonScreen() {
  return <h1>PersonScreen</h1>
}
