import type { PlatformReply } from './platform-reply.ts'

export const refusal = (result: number, error: string, error_msg: string): PlatformReply => ({
  result,
  error,
  error_msg,
})
