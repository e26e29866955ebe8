export function IntakeScreen() {
  return <h1>IntakeScreen</h1>
}
