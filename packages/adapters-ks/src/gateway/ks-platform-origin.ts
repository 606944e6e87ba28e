export const ksPlatformOrigin = 'https://open.kuaishou.com'
