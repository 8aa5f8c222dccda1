import { z } from 'zod'
import { askSocket } from '../../adapters/socket/ask-socket.ts'
import type { Environment } from '../../config/environment.ts'
import { WenjiError } from '../../core/errors.ts'
import { replySchema } from '../../core/rooms/request.ts'
import { both, type Finding, fault, note, ok } from '../../office/finding.ts'
import { localTime } from '../../office/local-time.ts'
import { examineRunningChannels, runningChannelSchema } from './examine-running-channels.ts'

const statusSchema = z.looseObject({
  pid: z.int(),
  since: z.number(),
  ok: z.boolean(),
  knowledge: z.looseObject({ documents: z.int(), rules: z.string() }),
  corrections: z.int().nullish(),
  inbox: z.looseObject({ waiting: z.int() }).nullable(),
  channels: z.array(runningChannelSchema).default([]),
  outbox: z.looseObject({ waiting: z.record(z.string(), z.int()) }).nullable(),
})

const RESTART = both('重启机器人', 'restart the bot')

/** Asks the bot that runs on the data folder how it is. `rules` and `documents` are those that are on disk now. */
export async function examineRunning(
  { dataFolder }: Environment,
  now: { readonly rules: string | undefined; readonly documents: number },
): Promise<Finding[]> {
  try {
    const asked = await askSocket(dataFolder, { command: 'status', input: {} })
    if (!asked.running)
      return [
        note(
          'bot',
          both(`没有机器人在${dataFolder}上运行`, `no bot runs on ${dataFolder}`),
          both('npm start', 'npm start'),
        ),
      ]
    const reply = replySchema.safeParse(asked.reply).data
    const status = reply?.ok ? statusSchema.safeParse(reply.data).data : undefined
    return status
      ? examineStatus(status, now)
      : [fault('bot', both('运行中的机器人是另一版本', 'the running bot is of another version'), RESTART)]
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    return [fault('bot', error.forPerson, RESTART)]
  }
}

function examineStatus(
  { pid, since, ok: fine, knowledge, inbox, outbox, corrections, channels }: z.infer<typeof statusSchema>,
  now: { readonly rules: string | undefined; readonly documents: number },
): Finding[] {
  const waits = [
    `inbox ${inbox?.waiting ?? '?'}`,
    ...Object.entries(outbox?.waiting ?? {}).map(([name, n]) => `${name} ${n}`),
  ].join(', ')
  const text = both(
    `运行中：进程${pid}，${localTime(since)}启动；待办 ${waits}`,
    `running: process ${pid}, since ${localTime(since)}; waiting: ${waits}`,
  )
  const findings = [
    fine
      ? ok('bot', text)
      : fault(
          'bot',
          both(`${text.zh}；连不上数据`, `${text.en}; it cannot reach the store`),
          both('见“store”一项和日志', 'see store, and the log'),
        ),
    ...examineRunningChannels(channels),
  ]
  if (now.rules !== undefined && (now.rules !== knowledge.rules || now.documents !== knowledge.documents))
    findings.push(
      note(
        'bot',
        both(
          '启动之后程序、配置或文件有改动，尚未生效',
          'program, configuration or documents have changed since it was started',
        ),
        RESTART,
      ),
    )
  if (corrections)
    findings.push(
      note(
        'bot',
        both(
          `${corrections}个此前答复或发布的数字已有变化`,
          `${corrections} figure(s) of earlier answers or posts are other ones now`,
        ),
        both('wenji corrections', 'wenji corrections'),
      ),
    )
  return findings
}
