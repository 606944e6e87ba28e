import { request } from 'undici'

export interface Posted {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** A code2session request by hand. */
export const postForm = async (
  origin: string,
  form: Readonly<Record<string, string>>,
  contentType = 'application/x-www-form-urlencoded',
): Promise<Posted> => {
  const { statusCode, headers, body } = await request(`${origin}/oauth2/mp/code2session`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: new URLSearchParams(form).toString(),
  })
  return { status: statusCode, headers, text: await body.text() }
}
