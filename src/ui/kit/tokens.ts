/**
 * The look, set once: one accent colour, red only for overdue and danger, system fonts, tabular figures. Contrast of all
 * text is at least 4.5 : 1, which the components' own placeholder and secondary colours are not.
 */
export function tokens({ dark, large }: { dark: boolean; large: boolean }) {
  return {
    token: {
      colorPrimary: dark ? '#2f7f9f' : '#14688a',
      colorLink: dark ? '#6fbcd8' : '#14688a',
      colorError: dark ? '#ff7875' : '#c41d1d',
      colorWarning: dark ? '#d9a441' : '#8a5a00',
      colorSuccess: dark ? '#6abf7b' : '#2a6f3b',
      colorSuccessBg: dark ? '#16281b' : '#eef6f0',
      colorSuccessBorder: dark ? '#2f5a3a' : '#a9cfb3',
      colorWarningBg: dark ? '#2b2411' : '#fdf6e6',
      colorWarningBorder: dark ? '#6a5420' : '#e3c88a',
      colorInfo: dark ? '#6fbcd8' : '#14688a',
      colorInfoBg: dark ? '#11242c' : '#e6f3f8',
      colorInfoBorder: dark ? '#2d5566' : '#9cc7d8',
      colorTextPlaceholder: dark ? '#a3a8ad' : '#666d74',
      colorTextSecondary: dark ? '#b9bec3' : '#555c63',
      colorTextTertiary: dark ? '#a9aeb3' : '#5f666d',
      colorTextDescription: dark ? '#b0b5ba' : '#5a6168',
      colorTextDisabled: dark ? '#9aa0a6' : '#6b7177',
      fontSize: large ? 18 : 14,
      controlHeight: large ? 44 : 34,
      borderRadius: 4,
      fontFamily:
        '"Linli Rare Han", system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", sans-serif',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
      wireframe: false,
    },
    components: {
      Menu: {
        itemBg: 'transparent',
        itemSelectedBg: dark ? '#1d3440' : '#dcebf2',
        itemSelectedColor: dark ? '#9ad3e8' : '#14688a',
        activeBarBorderWidth: 0,
      },
      Layout: {
        headerBg: dark ? '#101a20' : '#ffffff',
        siderBg: dark ? '#101a20' : '#f4f7f8',
        bodyBg: dark ? '#0c1418' : '#ffffff',
      },
      Table: {
        headerBg: dark ? '#1a262d' : '#f1f5f7',
        cellPaddingBlockSM: 6,
        rowSelectedBg: dark ? '#152a34' : '#eaf4f8',
        rowSelectedHoverBg: dark ? '#1b3542' : '#dcebf2',
      },
    },
  }
}
