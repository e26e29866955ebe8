/** The head of an invented committee's papers. */
export const letterhead = {
  serial: '兴康居〔2026〕18号',
  committee: '人民路街道兴康社区居民委员会',
  issuedOn: '2026-11-23',
  handler: '王芳',
  phone: '0471-5550123',
  officeAddress: '赛罕区机务段家属院西门',
}
