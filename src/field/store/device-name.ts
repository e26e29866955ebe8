const SYSTEMS = ['HarmonyOS', 'Android', 'iPhone', 'iPad', 'Windows', 'Macintosh', 'Linux'] as const
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, 'WeChat'],
  [/HuaweiBrowser/, 'Huawei'],
  [/MiuiBrowser/, 'Xiaomi'],
  [/Edg\w*\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

/** How the office's list of phones calls this one: Android · Chrome. */
export function deviceName(userAgent: string): string {
  const system = SYSTEMS.find((name) => userAgent.includes(name)) ?? 'Phone'
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1]
  return browser ? `${system} · ${browser}` : system
}
