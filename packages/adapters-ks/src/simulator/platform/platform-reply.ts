/** The body of a code2session reply. Refusals too come with status 200. */
export type PlatformReply =
  | { readonly result: 1; readonly open_id: string; readonly session_key: string }
  | { readonly result: number; readonly error: string; readonly error_msg: string }
