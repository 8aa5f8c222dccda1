import { createInterface } from 'node:readline'
import { WenjiError } from '../core/errors.ts'
import type { Message } from '../core/rooms/message.ts'
import type { Knowledge } from '../core/search/knowledge.ts'
import { officeStatus } from '../office/status.ts'
import type { Command, Io, RunningBot, Services } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { reportSkipped } from './report-skipped.ts'
import { serveStatus } from './serve-status.ts'

const help = `wenji start [--no-terminal]   (= npm start)

Reads the documents, says what it knows, and answers at the prompt. Where standard input is a pipe or a file each line of
it is answered and the program ends; without a line, or with a channel such as Slack, it serves until it is stopped. It
alone holds the data folder; other commands reach it there.

  npm start
  echo 2021年固投目标是多少 | npm start`

/** Runs the bot: what it knows, the status port, the prompt. */
export const startCommand: Command = {
  help,
  async run(args, services, io) {
    const { values } = parseOptions(args, { 'no-terminal': { type: 'boolean' } })
    const stopped = untilSignal()
    const bot = await services.openBot()
    try {
      reportSkipped(bot.skipped, io)
      await bot.office.desk.knowledge.warm()
      const { knowledge } = await bot.office.desk.knowledge.of(TERMINAL)
      io.out(greeting(knowledge))
      await bot.service.start()
      const server = await serveStatus(() => officeStatus(bot.office.desk), bot.metrics, services)
      const terminal =
        values['no-terminal'] === true ? stopped : Promise.race([stopped, converse(bot, services, io, stopped)])
      await terminal
      io.stdin.destroy()
      server?.close()
      server?.closeAllConnections()
      return 0
    } finally {
      await bot.close()
    }
  },
}

/** What is seen at the machine itself. */
const TERMINAL = { id: 'console', region: undefined, classes: ['public', 'internal'] } as const

/** As many documents as the greeting names. */
const MOST_NAMED = 30

/** What the bot knows: documents, paragraphs, targets, tasks. */
function greeting(knowledge: Knowledge): string {
  const count = (kinds: readonly string[]) => knowledge.figures.filter((fact) => kinds.includes(fact.kind)).length
  const lines = knowledge.documents.slice(0, MOST_NAMED).map((document) => {
    const own = knowledge.figures.filter((fact) => fact.file === document.file)
    const of = (kind: string) => own.filter((fact) => fact.kind === kind).length
    return `  ${document.codePrefix}  ${document.title}${document.digest ? '（摘编 digest）' : ''}  ${document.paragraphs.length} 段 paragraphs, ${of('target')} 目标 targets, ${of('task')} 任务 tasks, ${of('actual') + of('estimate')} 完成 actuals`
  })
  if (knowledge.documents.length > MOST_NAMED) lines.push('  … wenji documents')
  return `问计 Wenji: ${knowledge.documents.length} 份文件 documents, ${knowledge.located.length} 段 paragraphs, ${count(['target'])} 目标 targets, ${count(['task'])} 任务 tasks\n${lines.join('\n')}\n`
}

/** Answers lines of standard input. Ends with a pipe's last line; a terminal's end or 退出 ends it too. */
async function converse(bot: RunningBot, services: Services, io: Io, stopped: Promise<void>): Promise<void> {
  const terminal = io.stdin.isTTY === true
  if (terminal) io.out('问 Ask（退出 exit: Ctrl-D）\n')
  const chat = bot.office.desk.parts.newId()
  let answered = 0
  const lines = createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  void stopped.then(() => lines.close())
  if (terminal) prompt(io)
  for await (const line of lines) {
    if (/^(?:退出|exit|quit)$/i.test(line.trim())) break
    if (line.trim() !== '') {
      const message = {
        ...{ channel: 'console' as const, chat, topic: null, direct: true, thread: null },
        ...{ person: { id: 'terminal', name: 'terminal' }, text: line, at: bot.office.desk.parts.clock.now() },
      }
      io.out(`${await said(bot, services, message)}\n\n`)
      answered++
    }
    if (terminal) prompt(io)
  }
  if (!terminal && (answered === 0 || bot.service.status().length > 0)) await stopped
}

/** What is printed for a message. A store that fails for the moment is told, and the next question may go well. */
async function said(bot: RunningBot, services: Services, message: Message): Promise<string> {
  try {
    const { answer } = await bot.office.answer(message)
    return services.render(answer)
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    const log = await services.log()
    log.error({ err: error }, 'answer could not be kept')
    return error.forPerson[services.language]
  }
}

function prompt(io: Io): void {
  io.out('> ')
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
