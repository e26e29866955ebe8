export function CaseScreen() {
  return <h1>CaseScreen</h1>
}
