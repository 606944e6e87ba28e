import type { ServerResponse } from 'node:http'

export const reset = (response: ServerResponse): void => {
  response.socket?.resetAndDestroy()
}
