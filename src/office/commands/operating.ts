import { z } from 'zod'
import { KEPT_UNTOUCHED } from '../../core/remember/audit.ts'
import { refusal } from '../../core/remember/fields.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type OfficeCommand, officeCommand } from '../command.ts'
import { beginningOf, localTime } from '../local-time.ts'
import type { Operations } from '../operations.ts'
import { officeStatus } from '../status.ts'

/** The commands that operate the bot: they need files, a key and the process, which the office itself has not. */
export function operatingCommands(operations: Operations): readonly OfficeCommand[] {
  return [purgeCommand(operations), backupCommand(operations), statusCommand(operations)]
}

function purgeCommand({ pseudonyms }: Operations): OfficeCommand {
  return officeCommand({
    name: 'audit purge',
    role: 'operator',
    input: z.strictObject({ before: z.string() }),
    async run({ before }, caller, desk) {
      refuseAwayFromMachine('audit purge', caller)
      const until = beginningOf(before)
      const now = desk.parts.clock.now()
      if (until > now - KEPT_UNTOUCHED) {
        const latest = localTime(now - KEPT_UNTOUCHED).slice(0, 10)
        throw refusal([
          {
            zh: `留痕至少保存六个月；目前只能清理${latest}之前的记录`,
            en: `the audit is kept for at least six months; today rows before ${latest} can be purged`,
          },
        ])
      }
      const pseudonym = await pseudonyms()
      const rows = await desk.write(caller, 'operation', `audit purge --before ${before}`, async (within) => {
        const result = await within.audit.purge(until, now, pseudonym)
        return { result, said: `${result} rows` }
      })
      return {
        status: 0,
        text: { zh: `已隐去${rows}条记录中的人员`, en: `persons were taken out of ${rows} rows` },
        data: { rows, before },
      }
    },
  })
}

function backupCommand({ backup }: Operations): OfficeCommand {
  return officeCommand({
    name: 'backup',
    role: 'operator',
    /** An absolute path: whoever asks may stand in another folder. */
    input: z.strictObject({ file: z.string().min(1), portable: z.boolean().default(false) }),
    async run({ file, portable }, caller, desk) {
      refuseAwayFromMachine('backup', caller)
      const made = await backup(file, desk.parts.clock.now(), portable)
      await desk.write(caller, 'operation', `backup ${file}`, async () => ({
        result: undefined,
        said: `${made.form} ${made.schema} ${made.bytes} bytes`,
      }))
      return {
        status: 0,
        text: {
          zh: `已备份到${file}（${made.form}，结构${made.schema}，${made.bytes}字节）`,
          en: `backed up to ${file} (${made.form}, schema ${made.schema}, ${made.bytes} bytes)`,
        },
        data: { file, ...made },
      }
    },
  })
}

function statusCommand({ pid, since }: Operations): OfficeCommand {
  return officeCommand({
    name: 'status',
    role: 'operator',
    input: z.strictObject({}),
    async run(_input, caller, desk) {
      refuseAwayFromMachine('status', caller)
      const status = await officeStatus(desk)
      const channels = desk.channels.list()
      return { status: status.ok ? 0 : 1, text: { zh: '', en: '' }, data: { pid, since, ...status, channels } }
    },
  })
}
