export function CaseListScreen() {
  return <h1>CaseListScreen</h1>
}
