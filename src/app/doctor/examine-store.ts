import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { lookAtStore, type StoreLook } from '../../adapters/store/look-at-store.ts'
import type { Environment } from '../../config/environment.ts'
import { type PersonText, WenjiError } from '../../core/errors.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'
import { localTime } from '../../office/local-time.ts'

const MB = 1024 * 1024
/** Below this writing may soon fail; below that it is time to make room. */
const TOO_LITTLE = 200 * MB
const LITTLE = 1024 * MB
const DAY = 24 * 60 * 60 * 1000
/** A backup older than this is none to rely on. */
const OLD_BACKUP = 7

/** Looks at store, disk and backups; `now` is the time. */
export async function examineStore({ dataFolder, databaseUrl }: Environment, now: number): Promise<Finding[]> {
  const folder = await examineFolder(dataFolder)
  try {
    const look = await lookAtStore({ dataFolder, databaseUrl })
    return [...examineLook(look), ...examineBackup(look, now), ...folder]
  } catch (error) {
    const advice =
      databaseUrl === undefined ? DAMAGED : both('核对DATABASE_URL与数据库服务', 'check DATABASE_URL and the server')
    return [
      fault('store', error instanceof WenjiError ? error.forPerson : wordsOf(error, databaseUrl), advice),
      ...folder,
    ]
  }
}

/** What a driver says that we have no words for, without the address and its parts. */
function wordsOf(error: unknown, databaseUrl: string | undefined): PersonText {
  const words = error instanceof Error ? error.message : 'unknown reason'
  const { password = '' } = databaseUrl === undefined ? {} : new URL(databaseUrl)
  const secrets = [databaseUrl, password, decodeURIComponent(password)].filter((one) => one !== undefined && one !== '')
  const safe = secrets.reduce<string>((text, secret) => text.replaceAll(secret ?? '', '***'), words)
  return both(`数据库报错：${safe}`, `the database says: ${safe}`)
}

const DAMAGED = both(
  '检查数据文件夹；必要时用wenji restore恢复备份',
  'check the data folder; restore a backup with wenji restore if need be',
)

function examineLook({ kind, there, schema, program, bytes, writable, damage }: StoreLook): Finding[] {
  if (!there)
    return [ok('store', both(`${kind}：还没有数据，首次启动时建立`, `${kind}: no data yet, made at the first start`))]
  const size = `${(bytes / MB).toFixed(1)} MB`
  const about = both(`${kind}，结构${schema}，${size}`, `${kind}, schema ${schema}, ${size}`)
  if (damage !== null)
    return [fault('store', both(`数据文件损坏：${damage}`, `the data file is damaged: ${damage}`), DAMAGED)]
  if (!writable)
    return [
      fault(
        'store',
        both(`${about.zh}，不能写入`, `${about.en}, cannot be written to`),
        both('检查权限，或是否连到了备库', 'check the permissions, or whether it is a standby'),
      ),
    ]
  if (schema === program) return [ok('store', both(`${about.zh}，可写`, `${about.en}, writable`))]
  if (schema !== null && schema > program)
    return [
      fault(
        'store',
        both(`${about.zh}，本程序为${program}`, `${about.en}, this program knows ${program}`),
        both('升级程序，或恢复旧备份', 'update the program or restore an older backup'),
      ),
    ]
  return [
    note(
      'store',
      both(`${about.zh}，本程序为${program}`, `${about.en}, this program writes ${program}`),
      both('下次启动时自动升级；先做备份', 'it is brought up to date at the next start; make a backup first'),
    ),
  ]
}

function examineBackup({ there, since, backup }: StoreLook, now: number): Finding[] {
  if (!there) return []
  const advice = both('wenji backup 文件', 'wenji backup FILE')
  if (backup === null) {
    const text = both('没有备份记录', 'no backup is known')
    const overdue = since !== null && now - since > OLD_BACKUP * DAY
    return [overdue ? fault('store', text, advice) : note('store', text, advice)]
  }
  const days = Math.max(0, Math.floor((now - backup) / DAY))
  const text = both(
    `最近备份${localTime(backup)}（${days}天前）`,
    `last backup ${localTime(backup)} (${days} days ago)`,
  )
  return [days > OLD_BACKUP ? fault('store', text, advice) : ok('store', text)]
}

async function examineFolder(dataFolder: string): Promise<Finding[]> {
  const there = await nearest(dataFolder)
  const writable = await access(there, constants.W_OK).then(
    () => true,
    () => false,
  )
  const { bavail, bsize } = await statfs(there)
  const free = bavail * bsize
  const space = both(
    `${dataFolder}：磁盘剩余${Math.round(free / MB)} MB`,
    `${dataFolder}: ${Math.round(free / MB)} MB of disk are free`,
  )
  const room = both('清理磁盘', 'make room on the disk')
  const findings = [
    free < TOO_LITTLE ? fault('store', space, room) : free < LITTLE ? note('store', space, room) : ok('store', space),
  ]
  if (!writable)
    findings.push(
      fault(
        'store',
        both(`${there}不能写入`, `${there} cannot be written to`),
        both('改权限，或另设WENJI_DATA_DIR', 'change its permissions, or set WENJI_DATA_DIR'),
      ),
    )
  if (there === dataFolder && ((await stat(there)).mode & 0o077) !== 0)
    findings.push(
      note(
        'store',
        both(`${there}其他账号也能读`, `${there} can be read by other accounts`),
        both(`chmod 700 ${there}`, `chmod 700 ${there}`),
      ),
    )
  return findings
}

/** The folder itself, or the nearest one above it that is there. */
async function nearest(folder: string): Promise<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    if (found !== undefined || at === path.dirname(at)) return at
  }
}
