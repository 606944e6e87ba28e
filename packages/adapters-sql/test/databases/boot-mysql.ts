import { execFileSync } from 'node:child_process'
import { type BootedServer, bootProcess, foldersWith, freePort, serverUser } from './boot-process.ts'
import { mysqlAnswers } from './mysql-answers.ts'

/** A MariaDB for one run, where it is installed. */
export const bootMysql = async (folder: string): Promise<BootedServer> => {
  const [binaries] = foldersWith('mariadbd', ['/usr/sbin'])
  if (binaries === undefined) throw new Error('no mariadbd')
  const { name } = serverUser('mysql')
  const data = `${folder}/data`
  const common = ['--no-defaults', `--datadir=${data}`, ...(name === undefined ? [] : [`--user=${name}`])]
  if (name !== undefined) execFileSync('chown', [name, folder])
  execFileSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal'], { stdio: 'ignore' })
  const port = await freePort()
  const url = `mysql://root@127.0.0.1:${port}/`
  const where = ['--bind-address=127.0.0.1', `--port=${port}`, `--socket=${folder}/socket`, '--skip-name-resolve']
  const settings = ['--innodb-flush-log-at-trx-commit=0', '--max-connections=300']
  const args = [...common, ...where, ...settings]
  return { url, stop: await bootProcess(`${binaries}/mariadbd`, args, {}, () => mysqlAnswers(url)) }
}
