import { type PersonText, WenjiError } from '../../core/errors.ts'

/** What a database says, for the person who waits: what is wrong and what to do. */

const TEXTS: readonly (readonly [RegExp, PersonText])[] = [
  [
    /^(?:SQLITE_FULL|53100|ENOSPC|EDQUOT)$/,
    {
      zh: '磁盘已满，没有保存；请清理磁盘后再试，已保存的内容不受影响',
      en: 'the disk is full and nothing was stored; free some space and try again, what was stored before is safe',
    },
  ],
  [
    /^SQLITE_(?:BUSY|LOCKED)/,
    {
      zh: '数据正被另一个程序占用，没有保存；请稍后再试',
      en: 'another program is holding the data and nothing was stored; try again in a moment',
    },
  ],
  [
    /^(?:SQLITE_READONLY.*|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/,
    {
      zh: '数据文件不能写入，没有保存；请检查数据文件夹的权限',
      en: 'the data file cannot be written and nothing was stored; check the permissions of the data folder',
    },
  ],
  [
    /^SQLITE_(?:CORRUPT|NOTADB)/,
    {
      zh: '数据文件已损坏或不是问计的数据；请用备份恢复（wenji restore）',
      en: 'the data file is damaged or is none of Wenji; restore a backup (wenji restore)',
    },
  ],
  [
    /^(?:SQLITE_(?:IOERR|CANTOPEN).*|EIO)$/,
    {
      zh: '数据文件读写失败，没有保存；请检查磁盘和数据文件夹',
      en: 'the data file cannot be read or written and nothing was stored; check the disk and the data folder',
    },
  ],
  [
    /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|ENOENT|EAI_AGAIN|ETIMEDOUT|EPIPE|57P0\d|08\d{3}|53300)$/,
    {
      zh: '连不上数据库，没有保存；请检查DATABASE_URL和数据库服务',
      en: 'the database cannot be reached and nothing was stored; check DATABASE_URL and the database server',
    },
  ],
  [
    /^(?:28P01|28000|3D000|42501)$/,
    {
      zh: '数据库拒绝登录或没有权限；请检查DATABASE_URL的用户、密码和库名',
      en: 'the database refuses the login or lacks a right; check user, password and database name of DATABASE_URL',
    },
  ],
  [
    /^(?:SSL|CERT_.*|ERR_TLS_.*|.*SELF_SIGNED_CERT.*|UNABLE_TO_.*)$/,
    {
      zh: '与数据库的加密连接未能建立，没有保存；请检查DATABASE_URL的sslmode和证书',
      en: 'the encrypted connection to the database could not be made and nothing was stored; check sslmode of DATABASE_URL and the certificates',
    },
  ],
  [
    /^25006$/,
    {
      zh: '数据库目前只读，没有保存；请检查是否连到了备库',
      en: 'the database is read-only and nothing was stored; check whether it is a standby',
    },
  ],
]

/** Words of the `pg` package for failures that have no code. */
const UNREACHABLE = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection/

const UNENCRYPTED = /SSL connection/

/** A driver's error as a WenjiError where there is something to tell, otherwise as it is. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof WenjiError) return error
  const code = codeOf(error) ?? codeOfWords(error.message)
  const text = code === undefined ? undefined : TEXTS.find(([codes]) => codes.test(code))?.[1]
  return text ? new WenjiError(`${text.en} (${code})`, text, { cause: error }) : error
}

function codeOfWords(message: string): string | undefined {
  if (UNENCRYPTED.test(message)) return 'SSL'
  return UNREACHABLE.test(message) ? 'ETIMEDOUT' : undefined
}

/** True for an error after which a transaction may be run again: serialisation failure, deadlock. */
export function isPassing(error: unknown): boolean {
  return error instanceof Error && /^(?:40001|40P01)$/.test(codeOf(error) ?? '')
}

function codeOf(error: Error): string | undefined {
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' && code !== '' ? code : undefined
}
