import { execFile } from 'node:child_process'

/** Runs Node in a folder; answers how it ended and all that it printed. */
export const runNode = (
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number | string | null | undefined; readonly output: string }> =>
  new Promise((resolve) => {
    const options = {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...env },
      maxBuffer: 2 ** 26,
    } as const
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : error.code, output: `${stdout}${stderr}` })
    })
  })
